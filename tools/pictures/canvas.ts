import type { Page } from 'playwright-core';

/** The canvas, without its notes, what floats over it, and the signs to add a node. */
const style = `
  #app, [data-test-id="sticky"], [data-test-id="canvas-handle-plus-wrapper"] { visibility: hidden !important }
  .vue-flow__viewport { visibility: visible }`;

/** The nodes of the workflow that n8n's editor shows, as WebP; `sheet` is a page to make it on. */
export async function drawCanvas(page: Page, sheet: Page): Promise<Buffer> {
  // n8n moves the canvas until all of it is in view. Names stand below the nodes, wider than these.
  const node = await page.locator('[data-test-id="canvas-node"]').first().elementHandle();
  await node.waitForElementState('stable');
  const clip = await page.evaluate(`(() => {
    const find = (selector) =>
      [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    const nodes = find('[data-test-id="canvas-node"]');
    const room = Math.min(...nodes.map(({ height }) => height));
    const boxes = [...nodes, ...find('.vue-flow__edge-path')];
    const edge = (name, choose) => choose(...boxes.map((box) => box[name]));
    const [x, y] = [edge('left', Math.min) - 0.7 * room, edge('top', Math.min) - 0.2 * room];
    const [right, bottom] = [edge('right', Math.max) + 0.7 * room, edge('bottom', Math.max) + 1.1 * room];
    return { x, y, width: right - x, height: bottom - y };
  })()`);
  const box = clip as { x: number; y: number; width: number; height: number };
  const png = await page.screenshot({ clip: box, animations: 'disabled', style });
  const webp = String(await sheet.evaluate(toWebp(png.toString('base64'))));
  return Buffer.from(webp.replace(/^.*,/, ''), 'base64');
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
