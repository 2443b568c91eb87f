#!/usr/bin/env node
import('../dist/cli.js').then(
  ({ main }) => main(),
  (error) => {
    const isUnbuilt = error.code === 'ERR_MODULE_NOT_FOUND';
    console.error(isUnbuilt ? 'The sandbox is not built yet; run: npm run build' : error);
    process.exitCode = 1;
  },
);
