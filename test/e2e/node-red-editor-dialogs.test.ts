import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import { runsAllVersions } from './all-versions';
import { changesDialog } from './editor/dialog-changes';
import { firstUse } from './editor/dialog-first-use';
import { hostileDialogs } from './editor/dialog-hostile';
import { importDialog } from './editor/dialog-import';
import { listsOfClaire } from './editor/dialog-lists';
import { messageDialog } from './editor/dialog-message';
import { untouchedDialogs } from './editor/dialog-untouched';
import { EditorLab } from './editor/node-red-lab';

const { newest, oldest } = nodeRedVersions;

describe.each(runsAllVersions ? [newest, oldest] : [newest])('in Node-RED %s', (version) => {
  const lab = new EditorLab(version);
  beforeAll(() => lab.start());
  afterAll(() => lab.stop());

  listsOfClaire(lab);
  firstUse(lab);
  importDialog(lab);
  hostileDialogs(lab);
  messageDialog(lab);
  changesDialog(lab);
  untouchedDialogs(lab);

  it('no dialog throws anything', () => {
    expect(lab.thrown).toEqual([]);
  });
});
