import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { source as axe } from 'axe-core';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import { type Sandbox, startSandbox } from '../../sandbox';
import { languages } from '../../sandbox/page/languages';
import { browserPage } from './editor/browser-page';

/** The page loads anew in the language. */
async function speak(page: Page, language: keyof typeof languages): Promise<void> {
  await page.locator('#language').selectOption(language);
  const pin = languages[language].texts['appointments.pin'];
  await page.locator('#appointments button', { hasText: pin }).first().waitFor();
}

/** What somebody drags from their desktop. */
function dropFile(page: Page, content: string): Promise<unknown> {
  return page.evaluate(`
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(content)}], 'rows.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  `);
}

/** Sentences of the page, its hints and its labels that another language should have. */
async function findEnglish(page: Page, language: keyof typeof languages): Promise<string[]> {
  const own = new Map<string, string>(Object.entries(languages[language].texts));
  const foreign = Object.entries(languages.en.texts).flatMap(([key, text]) =>
    language === 'en' || own.get(key) === text ? [] : [text],
  );
  const shown = await page.evaluate(
    `[...document.querySelectorAll('body *')].flatMap((one) => [
      one.placeholder, one.ariaLabel, ...[...one.childNodes].map((node) => node.nodeValue?.trim()),
    ])`,
  );
  return foreign.filter((text) => (shown as unknown[]).includes(text));
}

describe('the page of the sandbox', () => {
  let claire: Sandbox;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    claire = await startSandbox({ seed: 1 });
    await fetch(`${claire.url}/v1/nowhere`, { headers: { authorization: claire.apiKey } });
    await fetch(`${claire.url}/inbox/sms`, { method: 'POST', body: 'to=desk%40example.com' });
    browser = await playwright.launch(chromium());
    page = await browserPage(browser);
    await page.goto(claire.url);
    await page.getByRole('button', { name: /^Pin / }).first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await claire.close();
  });

  it('keeps the focus and what is typed in a dialog that changes meanwhile', async () => {
    await page.getByRole('button', { name: 'Show appointment 50002' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Comes at').fill('2027-03-04T10:00');
    claire.change(50_002, { pinned: true });
    await dialog.getByText('"is_pinned": true').waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('"time_car_app": "2027-03-04T09:00:00Z"').waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('datetime-local');
    await dialog.getByRole('button', { name: 'Cancel it at the DMS' }).focus();
    claire.change(50_002, { pinned: false });
    await dialog.getByText('"is_pinned": false').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Cancel it/);
    await page.keyboard.press('Escape');
  });

  it.each([
    ['en', 'light'],
    ['nl', 'dark'],
    ['de', 'light'],
    ['fr', 'dark'],
  ] as const)('is read by everybody: %s, %s', async (language, colorScheme) => {
    await speak(page, language);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const violations = () =>
      page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    claire.failNext({ status: 500, path: '/v1/tags' });
    await page.getByText('500 · /v1/tags').first().waitFor();
    // Two hundred lines alike take long to look at.
    await page.locator('#search').fill('WO-24001');
    await page.locator('#appointments tr').nth(9).waitFor({ state: 'detached' });

    expect(await violations()).toEqual([]);
    expect(await findEnglish(page, language)).toEqual([]);
    await page.locator('#requests button').last().click();
    await page.locator('#details[open]').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dropFile(page, 'Werkorder;Datum\nWO-1;25-11-2026 08:30\nWO-2;morgen\n');
    await page.locator('#file-result table').first().waitFor();
    expect(await violations()).toEqual([]);
    expect(await findEnglish(page, language)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('opens in the language of the browser, and stays in the one that was chosen', async () => {
    const german = await browserPage(browser, { width: 390, height: 844 }, 'de-DE');
    await german.goto(claire.url);
    await german.getByRole('heading', { name: 'Termine 205' }).waitFor();
    expect(await german.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await german.getByRole('combobox', { name: 'Sprache' }).selectOption('Nederlands');
    await german.getByRole('heading', { name: 'Afspraken 205' }).waitFor();
    await german.reload();

    await german.getByRole('heading', { name: 'Afspraken 205' }).waitFor();
    await german.context().close();
  });

  it('shows what the nodes would make of a file, and again by another setting', async () => {
    await speak(page, 'en');
    await dropFile(page, 'Werkorder;Datum\nWO-1;05-11-2026 08:30\n');
    const dialog = page.getByRole('dialog', { name: 'What the nodes make of your file' });
    await dialog.getByText('rows.csv: 2 of 2 columns recognised.').waitFor();
    await dialog
      .getByText(/may be 5 November or 11 May/)
      .first()
      .waitFor();
    await dialog.getByLabel('Date order').selectOption('Day first: 25-11-2026 8:30');

    await dialog
      .getByText(/may be 5 November/)
      .first()
      .waitFor({ state: 'detached' });
    await dialog.getByText('2026-11-05T08:30:00').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('finds the sandbox again after a restart', async () => {
    const port = Number(new URL(claire.url).port);
    await claire.close();
    await page.getByText('No connection, trying again').waitFor();
    await page.getByRole('checkbox', { name: 'Maintenance (503)' }).click();
    await page.getByText('The sandbox does not answer. Is it still running?').waitFor();
    claire = await startSandbox({ seed: 1, port });
    await page.getByText('Live', { exact: true }).waitFor();

    await page.getByText('No request yet.').waitFor();
  });
});
