// Loaded by n8n's own process before n8n: has V8 print what each garbage collection leaves.
import { setFlagsFromString } from 'node:v8';

// n8n's task runner is another process, which makes the rows of both sides.
if (process.argv.includes('start')) setFlagsFromString('--trace-gc');
