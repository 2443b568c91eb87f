import { describe, expect, it } from '@jest/globals';
import type { WithN8n } from './n8n-lab';

/** Saves a credential and presses Test, as in the editor. */
export function credentialTests(n8n: WithN8n): void {
  const tested = async (baseUrl: string, apiKey = n8n.claire.apiKey): Promise<object> =>
    n8n.n8n.rest.testCredential(await n8n.lab.credential({ baseUrl, apiKey }));
  const wrong = (message: string) => ({
    status: 'Error',
    message: expect.stringContaining(message),
  });

  describe('a credential, saved and tested', () => {
    it('is right with the right key and address, however the address ends', async () => {
      for (const end of ['', '/', '/v1/']) {
        expect(await tested(n8n.claire.url + end)).toMatchObject({ status: 'OK' });
      }
    });

    it('says what is wrong with it', async () => {
      const { url } = n8n.claire;
      expect(await tested(url, 'a-wrong-key')).toMatchObject(
        wrong('Claire does not know this API key'),
      );
      // n8n itself, which answers with a web page.
      expect(await tested(n8n.n8n.url)).toMatchObject(wrong('not the address of a Claire API'));
      expect(await tested('http://')).toMatchObject(wrong('The base URL names no host'));
      n8n.claire.beginMaintenance();
      expect(await tested(url)).toMatchObject(wrong('Claire is down for now'));
    });

    it('says in n8n’s words that nobody is there', async () => {
      expect(await tested('http://127.0.0.1:1')).toMatchObject(wrong('ECONNREFUSED'));
    });

    it('never shows the key again', async () => {
      const { url: baseUrl, apiKey } = n8n.claire;
      const id = await n8n.lab.credential({ baseUrl, apiKey });

      const shown = await n8n.n8n.rest.request('GET', `/rest/credentials/${id}?includeData=true`);

      expect(JSON.stringify(shown)).toContain(baseUrl);
      expect(JSON.stringify(shown)).not.toContain(apiKey);
    });
  });
}
