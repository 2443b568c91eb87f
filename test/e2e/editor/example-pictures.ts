import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addWorkflow } from '../../../tools/lab/n8n/workflow';
import { hashDrawnExamples } from '../../package/drawn';
import { root } from '../../package/packed';
import { browserPage } from './browser-page';
import type { EditorLab } from './editor-lab';
import { EditorPage } from './editor-page';
import { schemes } from './screenshots';

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
      const id = await addWorkflow(n8n.rest, file, { credentials, messageUrl: '' });
      await editor.openWorkflow(id);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await editor.inScheme(scheme);
        const png = await drawing(page);
        const webp = String(await sheet.evaluate(toWebp(png.toString('base64'))));
        const picture = Buffer.from(webp.replace(/^.*,/, ''), 'base64');
        writeFileSync(path.join(folder, `${name}-${scheme}.webp`), picture);
      }
    }
    writeFileSync(path.join(folder, 'drawn.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    await page.context().close();

    expect(Object.keys(hashes)).not.toEqual([]);
  }, 1_800_000);
}

/** The canvas, without what floats over it. */
const style = '#app { visibility: hidden } .vue-flow__viewport { visibility: visible }';

async function drawing(page: Page): Promise<Buffer> {
  // n8n moves the canvas until all of it is in view. Names stand below the nodes, wider than these.
  const node = await page.locator('[data-test-id="canvas-node"]').first().elementHandle();
  await node.waitForElementState('stable');
  const clip = await page.evaluate(`(() => {
    const nodes = [...document.querySelectorAll('[data-test-id="canvas-node"]')];
    const boxes = nodes.map((node) => node.getBoundingClientRect());
    const edge = (name, choose) => choose(...boxes.map((box) => box[name]));
    const room = edge('height', Math.min);
    const [x, y] = [edge('left', Math.min) - 0.7 * room, edge('top', Math.min) - 0.2 * room];
    const [right, bottom] = [edge('right', Math.max) + 0.7 * room, edge('bottom', Math.max) + 0.7 * room];
    return { x, y, width: right - x, height: bottom - y };
  })()`);
  const box = clip as { x: number; y: number; width: number; height: number };
  return page.screenshot({ clip: box, animations: 'disabled', style });
}

const toWebp = (png: string) => `(async () => {
  const image = new Image();
  image.src = 'data:image/png;base64,${png}';
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.7);
})()`;
