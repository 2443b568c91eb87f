import type { Browser } from 'playwright-core';
import { keepsScreenshots } from '../../../tools/pictures/screenshots';

/** n8n tells of a feature in a balloon the first time that somebody could use it. */
const balloonsSeen = ['N8N_PIN_DATA_DISCOVERY_NDV', 'N8N_PIN_DATA_DISCOVERY_CANVAS'];

const moderate = { width: 1280, height: 800 };

/**
 * A page of a moderate size, as a person in the Netherlands has it, wherever the test runs. Nothing
 * beyond this machine is asked: n8n's editor wants to know how often a package is downloaded.
 */
export async function browserPage(browser: Browser, viewport = moderate, locale = 'en-GB') {
  const context = await browser.newContext({
    viewport,
    // Legible on the screens that people have; a test alone has no use for so many points.
    deviceScaleFactor: keepsScreenshots ? 2 : 1,
    locale,
    // The sandbox's page takes no style from elsewhere, not even that of a picture.
    bypassCSP: keepsScreenshots,
    timezoneId: 'Europe/Amsterdam',
  });
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.fulfill({ json: {} }),
  );
  context.setDefaultTimeout(120_000); // A loaded machine is slow, not wrong.
  const remember = balloonsSeen.map((key) => `localStorage.setItem('${key}', 'true');`);
  await context.addInitScript({ content: remember.join('\n') });
  return context.newPage();
}
