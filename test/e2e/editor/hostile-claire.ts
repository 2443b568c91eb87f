import type { Page } from 'playwright-core';
import { startHttpServer } from '../../../tools/lab/http-server';

/** Texts that would do something where a page takes them for more than text. */
export const hostileTexts = {
  image: '<img src=x onerror="window.harmed=1">Image',
  script: '</script></textarea><script>window.harmed=2</script>Script',
  link: '<a href="javascript:window.harmed=3" onmouseover="window.harmed=4">Link</a>',
  template: '{{ window.harmed=5 }} ${window.harmed=6} $t(x) __name__ Template',
  reversed: '\u202Egnihsup\u202C \u2066Reversed',
  control: 'Null \0 bell \x07 escape \x1b[31m',
  emoji: '👩‍🔧🏳️‍🌈 Zürich é',
  long: `Long${'a'.repeat(10_000)}`,
} as const;

export type HostileClaire = Awaited<ReturnType<typeof startHostileClaire>>;

/** A Claire all of whose names are such texts, and that refuses appointments with all of them. */
export function startHostileClaire() {
  return startHttpServer((request, response) => {
    // n8n names the whole address where it is plain HTTP.
    const { pathname: path } = new URL(request.url ?? '', 'http://127.0.0.1');
    const list = lists[path];
    response.setHeader('content-type', 'application/json');
    if (list === undefined) response.statusCode = 400;
    response.end(JSON.stringify(list ?? { error: Object.values(hostileTexts).join(' ') }));
  });
}

const texts = Object.values(hostileTexts);

const lists: Readonly<Record<string, unknown>> = {
  '/v1/locations': texts.map((text, at) => ({
    ...{ id: at + 1, name: text, commercial_name: text, city: text, DMSLocationIDs: text },
  })),
  '/v1/webhooks/list': texts.map((text, at) => ({ id: at + 1, name: text, url: text })),
  '/v1/webhooks/list_triggers': texts.map((text, at) => ({
    ...{ id: at + 101, name: text, description: text },
  })),
};

/** Throws if a text was taken for more than text. */
export async function expectUnharmed(page: Page): Promise<void> {
  const harm = await page.evaluate<string | null>(
    'window.harmed === undefined ? null : String(window.harmed)',
  );
  if (harm !== null) throw new Error(`A text of Claire was run: ${harm}`);
}
