import type { Page } from 'playwright-core';

/** What n8n's own pages say by themselves: the question who is signed in, before anybody is. */
function isOfN8n(text: string, url: string): boolean {
  return text.includes('status of 401') && url.endsWith('/rest/login');
}

/** Collects what a developer would see in red. */
export function watchConsole(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || isOfN8n(message.text(), url)) return;
    seen.push(`${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => seen.push(error.stack ?? error.message));
  return seen;
}
