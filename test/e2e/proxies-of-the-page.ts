import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { caddy, nginx } from '../../tools/lab/reverse-proxies';
import { root } from '../package/packed';

const page = readFileSync(path.join(root, 'docs/public-address.md'), 'utf8');

/** The one block of this language on the page. */
export function block(language: string): string {
  const found = [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))];
  expect(found).toHaveLength(1);
  return found[0]?.[1] ?? '';
}

/** The text with other values; a value that the page does not have is a mistake of the test. */
export function filled(text: string, ...values: [page: string, here: string][]): string {
  return values.reduce((config, [shown, here]) => {
    expect(config).toContain(shown);
    return config.replaceAll(shown, here);
  }, text);
}

export const domain = 'flows.example.com';
export const files = `/etc/letsencrypt/live/${domain}`;

/** The server that stands behind, with the path that Claire calls there. */
interface Behind {
  host: string;
  path?: string;
}

const ofNodeRed = '/claire/webhook/';

/** The page's configurations, on a free port and without TLS. */
export const proxies = [
  {
    proxy: nginx,
    inFrontOf: (port: number, { host, path: called = ofNodeRed }: Behind) =>
      filled(
        block('nginx'),
        ['listen 443 ssl', `listen 127.0.0.1:${String(port)}`],
        [`ssl_certificate ${files}/fullchain.pem;`, ''],
        [`ssl_certificate_key ${files}/privkey.pem;`, ''],
        [ofNodeRed, called],
        ['127.0.0.1:1880', host],
      ),
    says: { 'x-forwarded-for': '127.0.0.1' },
  },
  {
    proxy: caddy,
    inFrontOf: (port: number, { host, path: called = ofNodeRed }: Behind) =>
      filled(
        block('caddy'),
        [domain, `http://127.0.0.1:${String(port)}`],
        [ofNodeRed, called],
        ['127.0.0.1:1880', host],
      ),
    says: { 'x-forwarded-for': '127.0.0.1' },
  },
];
