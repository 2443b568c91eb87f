import type { Page } from 'playwright-core';
import { screenshots, type Settled } from './screenshots';

/** Node-RED's canvas, small, with its debug messages beside it in the place of all else. */
export async function showDebugMessages(page: Page): Promise<void> {
  await page.setViewportSize({ width: 860, height: 480 });
  await page.evaluate("RED.actions.invoke('core:toggle-left-sidebar')");
  await page.locator('button[data-tab-id="info"]').click(); // It leaves its room to the messages.
}

/** The first message, open as far as it has this text, and what sent it. */
export async function debugPicture(
  page: Page,
  { name, text, settled }: { name: string; text: string; settled: Settled },
): Promise<void> {
  const message = page.locator('.red-ui-debug-msg').first();
  await message.locator('.red-ui-debug-msg-object-handle').first().click();
  await message.getByText(text).waitFor();
  await screenshots(page, name, settled, {
    of: [page.locator('#red-ui-workspace-chart'), page.locator('#red-ui-sidebar')],
  });
}
