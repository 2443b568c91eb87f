#!/usr/bin/env node
void import('../dist/sandbox/cli.js').then(({ main }) => main());
