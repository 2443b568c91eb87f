import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changedLines } from '../../tools/scripts/mutation/changed';
import { listFiles, folders } from '../../tools/scripts/mutation/folders';
import { root } from './packed';

const found = (globs: readonly string[]): string[] => globSync([...globs], { cwd: root });

describe('mutation testing', () => {
  it.each(folders.map((folder) => [folder.name, folder] as const))(
    'has files to change and tests to notice in %s',
    (_name, folder) => {
      expect(listFiles(folder).filter((file) => found([file]).length === 0)).toEqual([]);
      expect(folder.tests.filter((glob) => found([glob]).length === 0)).toEqual([]);
    },
  );

  it('leaves out no file of the core but those that only hold texts and shapes', () => {
    const changed = new Set(folders.flatMap((folder) => found(listFiles(folder))));
    const leftOut = found(['claire/**/*.ts']).filter((file) => !changed.has(file));

    const isData =
      /^claire\/(?:models\/nested\/|resources\/(?:all|names)\.ts|import\/rows\/fields\/)/;
    expect(leftOut.filter((file) => !isData.test(file))).toEqual([]);
  });
});

it('what has changed since a commit is each run of lines that is new or altered, and none that is gone', () => {
  const diff = `diff --git a/claire/a.ts b/claire/a.ts
--- a/claire/a.ts
+++ b/claire/a.ts
@@ -3 +3 @@ export function a() {
-  return 1;
+  return 2;
@@ -10,0 +11,4 @@ export function b() {
+  one;
+  two;
+  three;
+  four;
@@ -20,2 +24,0 @@
-  gone;
-  gone;
diff --git a/claire/gone.ts b/claire/gone.ts
--- a/claire/gone.ts
+++ /dev/null
@@ -1,2 +0,0 @@
-one;
-two;
`;

  expect(changedLines(diff)).toEqual(['claire/a.ts:3-3', 'claire/a.ts:11-14']);
});
