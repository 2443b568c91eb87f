import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser of this machine, for playwright-core. */
export function chromium(): string {
  const chosen = process.env.CHROME_PATH;
  const found = (chosen === undefined ? places : [chosen]).find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    chosen === undefined
      ? 'Chromium is not installed: install it (on Debian: apt-get install chromium), or name another one with CHROME_PATH.'
      : `CHROME_PATH names ${chosen}, which does not exist.`,
  );
}
