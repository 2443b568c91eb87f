import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium as playwright, type Page } from 'playwright-core';
import { chromium } from '../../tools/lab/chromium';
import { type Sandbox, startSandbox } from '../../sandbox';
import { browserPage } from './editor/browser-page';
import { eventually } from './eventually';

/** It draws its tables anew with each request that comes. */
describe('the page of the sandbox, by keys alone', () => {
  let claire: Sandbox;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    claire = await startSandbox({ seed: 1 });
    browser = await playwright.launch(chromium());
    page = await browserPage(browser);
    await page.goto(claire.url);
    await page.getByRole('button', { name: /^Pin / }).first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await claire.close();
  });

  const focused = () => page.evaluate("document.activeElement.getAttribute('aria-label')");

  it('says which appointment a button pins, and leaves the focus on it', async () => {
    const pin = page.getByRole('button', { name: /^Pin / }).first();
    const name = String(await pin.getAttribute('aria-label'));
    const unpin = name.replace('Pin', 'Unpin');
    await pin.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: unpin }).waitFor();

    expect(await focused()).toBe(unpin);
  });

  it('leaves the focus on the status of an appointment that it changes', async () => {
    const status = page.getByRole('combobox', { name: /^Status of / }).first();
    const name = String(await status.getAttribute('aria-label'));
    const before = await status.inputValue();
    await status.focus();
    await page.keyboard.press('ArrowDown');

    await eventually(async () => {
      expect(await page.getByRole('combobox', { name }).inputValue()).not.toBe(before);
      expect(await focused()).toBe(name);
    });
  });
});
