import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { addWorkflow } from '../../../tools/lab/n8n/workflow';
import { drawCanvas } from '../../../tools/pictures/canvas';
import { schemes } from '../../../tools/pictures/screenshots';
import { hashDrawnExamples } from '../../../tools/pictures/drawn';
import { root } from '../../package/packed';
import { browserPage } from './browser-page';
import type { EditorLab } from './editor-lab';
import { EditorPage } from './editor-page';

const folder = path.join(root, 'docs', 'images', 'examples');

/** The pictures of examples/README.md. `test/package` tells when an example looks otherwise. */
export function examplePictures(given: () => EditorLab): void {
  it('draws each example', async () => {
    const { browser, n8n, credentials } = given();
    const page = await browserPage(browser);
    const sheet = await page.context().newPage();
    const editor = new EditorPage(page, n8n.url);
    await editor.signIn();
    const hashes = hashDrawnExamples();
    mkdirSync(folder, { recursive: true });
    for (const name of Object.keys(hashes)) {
      const file = path.join(root, 'examples', `${name}.json`);
      const id = await addWorkflow(n8n.rest, file, { credentials });
      await editor.openWorkflow(id);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await editor.inScheme(scheme);
        const picture = await drawCanvas(page, sheet);
        writeFileSync(path.join(folder, `${name}-${scheme}.webp`), picture);
      }
    }
    writeFileSync(path.join(folder, 'drawn.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    await page.context().close();

    expect(Object.keys(hashes)).not.toEqual([]);
  }, 1_800_000);
}
