import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How playwright-core launches the browser of this machine. */
export function chromium(): { executablePath: string; args: string[] } {
  const chosen = process.env.CHROME_PATH;
  const found = (chosen === undefined ? places : [chosen]).find((place) => existsSync(place));
  if (found !== undefined) return { executablePath: found, args: flags };
  throw new Error(
    chosen === undefined
      ? 'Chromium is not installed: install it (on Debian: apt-get install chromium), or name another one with CHROME_PATH.'
      : `CHROME_PATH names ${chosen}, which does not exist.`,
  );
}
