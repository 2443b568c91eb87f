import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../package/packed';

/** `npm run e2e -- --screenshots` renews the pictures of the documents. */
export const keepsScreenshots = process.env.UPDATE_SCREENSHOTS === '1';

const taken = path.join(root, '.cache', 'screenshots');
const kept = path.join(root, 'docs', 'images');

export type Scheme = 'light' | 'dark';

/** Takes what the page shows, in light and in dark; `settled` waits until a scheme is on screen. */
export async function screenshots(
  page: Page,
  name: string,
  settled: (scheme: Scheme) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(scheme);
    await page.mouse.move(0, 0);
    await take(page, `${name}-${scheme}.png`);
  }
}

async function take(page: Page, file: string): Promise<void> {
  mkdirSync(taken, { recursive: true });
  const place = path.join(taken, file);
  await page.screenshot({ path: place, animations: 'disabled', caret: 'hide' });
  if (!keepsScreenshots) return;
  mkdirSync(kept, { recursive: true });
  copyFileSync(place, path.join(kept, file));
}
