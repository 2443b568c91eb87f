import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../scripts/steps/inputs';

/** `npm run e2e -- --screenshots` renews the pictures of the documents. */
export const keepsScreenshots = process.env.UPDATE_SCREENSHOTS === '1';

const kept = path.join(root, 'docs', 'images');
export const schemes = ['dark', 'light'] as const;

export type Scheme = (typeof schemes)[number];

export type Settled = (scheme: Scheme) => Promise<void>;

export interface Shown {
  /** What the picture is cut to, one or several beside each other; else all of the page. */
  readonly of?: readonly Locator[];
  /** Pixels below it. */
  readonly below?: number;
  /** What has the texts that make the picture out of date, if not all of it. */
  readonly says?: Locator;
}

/**
 * Shows a page in dark and in light, and takes it for the documents if they are renewed; else its
 * texts are still those of the picture. `settled` waits until a scheme is on screen.
 */
export async function screenshots(
  page: Page,
  name: string,
  settled: Settled = () => Promise.resolve(),
  { of = [], below = 0, says = merged(of) ?? page.locator('body') }: Shown = {},
): Promise<void> {
  // Some of n8n's buttons are there only where the mouse is.
  await page.mouse.move(0, 0);
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(scheme);
    if (keepsScreenshots) keep(name, scheme, await take(page, of, below));
  }
  compareTexts(name, await says.allInnerTexts());
}

export const merged = ([first, ...others]: readonly Locator[]): Locator | undefined =>
  others.reduce((all, one) => all?.or(one), first);

/** One picture of what a page showed at several moments, one below the other. */
export class StackedScreenshots {
  readonly #parts: Record<Scheme, string[]> = { dark: [], light: [] };

  constructor(private readonly page: Page) {}

  /** Takes what the page shows between the edges of an element. */
  async add(element: Locator, settled: Settled): Promise<void> {
    for (const scheme of schemes) {
      await this.page.emulateMedia({ colorScheme: scheme });
      await settled(scheme);
      if (!keepsScreenshots) continue;
      this.#parts[scheme].push((await take(this.page, [element])).toString('base64'));
    }
  }

  async keep(name: string, says: Locator): Promise<void> {
    compareTexts(name, await says.allInnerTexts());
    if (!keepsScreenshots) return;
    const sheet = await this.page.context().newPage();
    for (const scheme of schemes) {
      const images = this.#parts[scheme].map(
        (part) => `<img style="display:block;zoom:0.5" src="data:image/png;base64,${part}">`,
      );
      await sheet.setContent(`<div style="width:max-content">${images.join('')}</div>`);
      keep(name, scheme, await sheet.locator('div').screenshot());
    }
    await sheet.close();
  }
}

/** n8n's links to other nodes hang over a dialog's edge; one of Node-RED is as wide as the last. */
const style = `
  [data-test-id="floating-nodes"], body:has(.red-ui-tray) #red-ui-workspace { visibility: hidden }
  #red-ui-workspace-footer, [id^="red-ui-workspace-scroll"] { visibility: hidden }
  [data-test-id="canvas-handle-plus-wrapper"], [class*="runDataLabel"] { visibility: hidden !important }
  .red-ui-tray { width: 640px !important }
  .red-ui-tray-resize-handle { display: none }`;

/** Behind the round corner of a dialog, or of what it is in, a picture would show another colour. */
function squareDialog(element: Rounded): void {
  const isDialog = element.closest('dialog, [role="dialog"]') !== null;
  let box = isDialog ? element : element.parentElement;
  for (; box !== null; box = box.parentElement) box.style.borderRadius = '0';
}

interface Rounded {
  readonly style: { borderRadius: string };
  readonly parentElement: Rounded | null;
  closest(selector: string): Rounded | null;
}

/** What has the focus has a border for it, in Node-RED as red as that of a mistake. */
export async function take(page: Page, of: readonly Locator[] = [], below = 0): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  const options = { animations: 'disabled', caret: 'hide' } as const;
  if (of.length === 0) return page.screenshot(options);
  const sheet = await page.addStyleTag({ content: style });
  for (const one of of) await one.evaluate(squareDialog);
  const boxes = await Promise.all(of.map((one) => one.boundingBox()));
  const edge = (read: (box: Box) => number, choose: typeof Math.min) =>
    choose(...boxes.filter((box) => box !== null).map(read));
  const [x, y] = [edge((box) => box.x, Math.min), edge((box) => box.y, Math.min)];
  const width = edge((box) => box.x + box.width, Math.max) - x;
  const height = edge((box) => box.y + box.height, Math.max) - y + below;
  const picture = await page.screenshot({ ...options, clip: { x, y, width, height } });
  await sheet.evaluate((one) => {
    (one as unknown as { remove: () => void }).remove();
  });
  return picture;
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function keep(name: string, scheme: Scheme, picture: Buffer): void {
  writeFileSync(imageFile(name, scheme, 'png'), picture);
}

export function imageFile(name: string, scheme: Scheme, form: 'png' | 'webp'): string {
  mkdirSync(kept, { recursive: true });
  return path.join(kept, `${name}-${scheme}.${form}`);
}

/** Fonts differ from machine to machine, so a picture is held by its words; they stand in a file beside it. */
export function compareTexts(name: string, texts: readonly string[]): void {
  const file = path.join(kept, `${name}.txt`);
  const now = toWords(texts);
  if (keepsScreenshots) writeFileSync(file, `${now.join('\n')}\n`);
  const before = readFileSync(file, 'utf8').trimEnd().split('\n');
  const added = now.filter((text) => !before.includes(text));
  const gone = before.filter((text) => !now.includes(text));
  if (added.length + gone.length === 0) return;
  throw new Error(
    `The picture ${name} in docs/images is out of date. On the screen, and not in it: ${JSON.stringify(added)}; ` +
      `in it, and no longer on the screen: ${JSON.stringify(gone)}. Renew it: npm run e2e -- --screenshots editor demo`,
  );
}

/** Numbers, days and addresses differ from run to run. */
function toWords(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split(/[\n\t]+/));
  const words = lines.map((line) =>
    line
      .replace(/\S*\d\S*/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(words)].filter((line) => /\p{L}/u.test(line)).sort();
}
