import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { debianPrograms } from '../lab/debian';
import { run } from '../lab/processes';
import {
  compareTexts,
  imageFile,
  keepsScreenshots,
  merged,
  type Scheme,
  schemes,
  type Settled,
  type Shown,
  take,
} from './screenshots';

interface Frame {
  readonly caption: string;
  readonly picture: string;
  readonly seconds: number;
}

/** The look of a frame, as wide as a README; all are of one size. */
const width = 830;
const height = 489;
const colours: Record<Scheme, string> = {
  dark: 'color: #fff; background: #2d2e2e',
  light: 'color: #333; background: #eee',
};

/** A frame: how it is shown, and when a scheme is on screen. */
interface Take extends Shown {
  readonly settled?: Settled;
}

/** Pictures of what pages showed, one after the other, as one WebP that moves. */
export class Film {
  readonly #frames: Record<Scheme, Frame[]> = { dark: [], light: [] };
  readonly #texts: string[] = [];

  async add(
    page: Page,
    seconds: number,
    caption: string,
    { settled, of = [], says = merged(of) ?? page.locator('body') }: Take = {},
  ): Promise<void> {
    this.#texts.push(caption, ...(await says.allInnerTexts()));
    if (!keepsScreenshots) return;
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      await settled?.(scheme);
      const picture = (await take(page, of)).toString('base64');
      this.#frames[scheme].push({ caption, picture, seconds });
    }
  }

  async keep(name: string, page: Page): Promise<void> {
    compareTexts(name, this.#texts);
    if (!keepsScreenshots) return;
    const [program = ''] = await debianPrograms({ program: 'img2webp', debian: 'webp' });
    const folder = mkdtempSync(path.join(tmpdir(), 'claire-film-'));
    const sheet = await page.context().newPage();
    try {
      for (const scheme of schemes) {
        // Each frame whole: lossy differences leave shadows of the frame before.
        const args = ['-loop', '0', '-kmin', '0', '-kmax', '1'];
        for (const [index, frame] of this.#frames[scheme].entries()) {
          const file = path.join(folder, `${scheme}-${String(index)}.png`);
          await sheet.setContent(drawFrame(frame, scheme));
          writeFileSync(file, await sheet.locator('figure').screenshot());
          args.push('-d', String(frame.seconds * 1000), '-lossy', '-q', '60', file);
        }
        args.push('-o', imageFile(name, scheme, 'webp'));
        const { code, output } = await run(program, args);
        if (code !== 0) throw new Error(output);
      }
    } finally {
      await sheet.close();
      rmSync(folder, { recursive: true });
    }
  }
}

function drawFrame({ caption, picture }: Frame, scheme: Scheme): string {
  return `
    <figure style="width: ${String(width)}px; margin: 0; ${colours[scheme]}">
      <img style="display: block; width: 100%; height: ${String(height)}px; object-fit: contain" src="data:image/png;base64,${picture}">
      <figcaption style="padding: 10px 16px; font: 600 18px sans-serif">${caption}</figcaption>
    </figure>`;
}
