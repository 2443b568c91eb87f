import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../package/packed';

/** `npm run e2e -- --screenshots` renews the pictures of the documents. */
export const keepsScreenshots = process.env.UPDATE_SCREENSHOTS === '1';

const kept = path.join(root, 'docs', 'images');
export const schemes = ['dark', 'light'] as const;

export type Scheme = (typeof schemes)[number];

export type Settled = (scheme: Scheme) => Promise<void>;

/**
 * Shows a page in dark and in light, and takes it for the documents if they are renewed; `settled`
 * waits until a scheme is on screen.
 */
export async function screenshots(
  page: Page,
  name: string,
  settled: Settled = () => Promise.resolve(),
): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(scheme);
    if (keepsScreenshots) keep(name, scheme, await take(page));
  }
}

/** One picture of what a page showed at several moments, one below the other. */
export class StackedScreenshots {
  readonly #parts: Record<Scheme, string[]> = { dark: [], light: [] };

  constructor(private readonly page: Page) {}

  /** Takes what the page shows between the edges of an element. */
  async add(element: Locator, settled: Settled): Promise<void> {
    for (const scheme of schemes) {
      await this.page.emulateMedia({ colorScheme: scheme });
      await settled(scheme);
      const clip = await element.boundingBox();
      if (!keepsScreenshots || clip === null) continue;
      this.#parts[scheme].push((await take(this.page, clip)).toString('base64'));
    }
  }

  async keep(name: string): Promise<void> {
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

export async function take(
  page: Page,
  clip?: NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>,
): Promise<Buffer> {
  await page.mouse.move(0, 0);
  const options = { animations: 'disabled', caret: 'hide' } as const;
  return page.screenshot(clip === undefined ? options : { ...options, clip });
}

function keep(name: string, scheme: Scheme, picture: Buffer): void {
  writeFileSync(imageFile(name, scheme, 'png'), picture);
}

export function imageFile(name: string, scheme: Scheme, form: 'png' | 'webp'): string {
  mkdirSync(kept, { recursive: true });
  return path.join(kept, `${name}-${scheme}.${form}`);
}
