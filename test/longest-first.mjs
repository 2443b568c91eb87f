import { statSync } from 'node:fs';
import path from 'node:path';

/** Short to read and long to run: their tests are in other files, or start servers and compilers. */
const longest = [
  'e2e/trigger',
  'e2e/examples',
  'e2e/editor',
  'e2e/node-red-editor-dialogs',
  'e2e/node-red-editor',
  'e2e/oldest-n8n',
  'e2e/operations',
  'e2e/start',
  'package/adding-an-endpoint',
  'node-red/trigger-restarts',
  'node-red/trigger-stops',
  'package/publish',
  'node-red/trigger-deploys',
];

/** So that no worker is left alone at the end; after these, the largest files begin, as is usual with Jest. */
export default class LongestFirst {
  sort(tests) {
    return tests
      .map((test) => ({ test, rank: rankOf(test.path), size: statSync(test.path).size }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test);
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Nothing is remembered from one run to the next.
  }
}

function rankOf(file) {
  const name = file
    .split(path.sep)
    .join('/')
    .replace(/\.test\.ts$/, '');
  const rank = longest.findIndex((one) => name.endsWith(`/test/${one}`));
  return rank === -1 ? longest.length : rank;
}
