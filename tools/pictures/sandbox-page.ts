import type { Page } from 'playwright-core';
import { screenshots } from './screenshots';

/** What follows the deliveries, and what stands beside it. */
const below = 'section:has(#deliveries) ~ *, #fault';

/** A person at the page of the sandbox, while the demo workflow waits for its event. */
export async function sandboxPictures(page: Page, file: string): Promise<void> {
  await page.getByPlaceholder('Plate, name or any number').fill('Kia Ceed 001000');
  await page.locator('#appointments').getByText('00100025').click();
  await page.locator('#fire [name=trigger]').selectOption('4');
  await page.locator('#fire').getByRole('button').click();
  await page.getByText('Sent to 1 webhook').waitFor();
  // A report, and twice a driver and the owner of a lease car.
  await page.locator('#inbox tr').nth(4).waitFor();
  const inbox = page.locator('section:has(#inbox)');
  await screenshots(page, 'sandbox-inbox', undefined, { of: [inbox] });

  const hide = (value: string) =>
    page.evaluate(
      `document.querySelectorAll('${below}').forEach((one) => (one.style.visibility = '${value}'))`,
    );
  await hide('hidden');
  await screenshots(page, 'sandbox-page', undefined, {
    of: [page.locator('header'), page.locator('#fire'), page.locator('section:has(#deliveries)')],
    below: 16,
    says: page.locator('header, h2, label, th, button'),
  });
  await hide('');

  await page.getByPlaceholder('Path, number or text').fill('post /v1/appointments/import');
  await page.locator('#requests tr', { hasText: '200' }).last().click();
  const details = page.locator('#details');
  await details.getByText('Imported, new').first().waitFor();
  await screenshots(page, 'sandbox-request', undefined, {
    of: [details.locator('.bar'), details.locator('.facts:visible').nth(1)],
    below: 6,
    says: details.locator('.bar, h3, th, dt'),
  });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Try a file' }).click();
  await page.locator('#file-input').setInputFiles(file);
  const columns = page.locator('#file-result table').first().locator('tr');
  await columns.nth(8).waitFor();
  await screenshots(page, 'sandbox-file', undefined, {
    of: [page.locator('#file .bar'), columns.nth(8)],
    says: page.locator('#file'),
  });
}
