// Loaded by n8n's own process before n8n: writes down how much memory it has needed so far.
import { writeFileSync } from 'node:fs';

const file = process.env.CLAIRE_BENCH_MEMORY;
// n8n's task runner is another process, which makes the rows of both sides.
const isServer = process.argv.includes('start');
let live = 0;

function look(collect) {
  const started = performance.now();
  // What is left after a collection is needed; what V8 has not yet cleared away is not.
  collect();
  live = Math.max(live, process.memoryUsage().heapUsed);
  writeFileSync(file, JSON.stringify({ live, resident: process.resourceUsage().maxRSS * 1024 }));
  // Most of the time is left to n8n, however long a collection takes.
  const pause = Math.max(250, 4 * (performance.now() - started));
  setTimeout(look, pause, collect).unref();
}

const { gc } = globalThis;
if (file !== undefined && isServer && gc !== undefined) look(gc);
