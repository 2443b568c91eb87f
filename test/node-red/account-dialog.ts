import type { Lab } from './lab';

/** Asks Node-RED what the editor's dialogs ask it. */
export async function post(
  lab: Lab,
  at: string,
  body: object,
): Promise<{ status: number; body: unknown }> {
  const response = await lab.fetch(at, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** What the dialog of an account holds that is not deployed yet. */
export const accountDialog = (lab: Lab, fields: object) => ({
  id: 'not-deployed',
  baseUrl: lab.claire.url,
  apiKey: lab.claire.apiKey,
  tls: '',
  proxy: '',
  ...fields,
});
