import { statSync } from 'node:fs';

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
    return tests.toSorted(
      (one, other) => rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one),
    );
  }

  cacheResults() {
    // Nothing is remembered from one run to the next.
  }
}

function rankOf({ path }) {
  const rank = longest.findIndex((one) => path.endsWith(`/test/${one}.test.ts`));
  return rank === -1 ? longest.length : rank;
}

function sizeOf({ path }) {
  return statSync(path).size;
}
