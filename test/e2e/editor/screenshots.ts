import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../package/packed';

/** `npm run e2e -- --screenshots` renews the pictures of the documents. */
export const keepsScreenshots = process.env.UPDATE_SCREENSHOTS === '1';

const kept = path.join(root, 'docs', 'images');

export type Scheme = 'light' | 'dark';

/**
 * Shows a page in dark and in light, and takes it for the documents if they are renewed; `settled`
 * waits until a scheme is on screen.
 */
export async function screenshots(
  page: Page,
  name: string,
  settled: (scheme: Scheme) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(scheme);
    if (keepsScreenshots) await take(page, `${name}-${scheme}.png`);
  }
}

async function take(page: Page, file: string): Promise<void> {
  await page.mouse.move(0, 0);
  mkdirSync(kept, { recursive: true });
  await page.screenshot({ path: path.join(kept, file), animations: 'disabled', caret: 'hide' });
}
