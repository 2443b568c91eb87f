import { describe, expect, it } from '@jest/globals';
import { given, withNodeRed } from './lab';
import { flowAround } from './flow';

const german = withNodeRed({}, { settings: { lang: 'de' } });
const dutch = withNodeRed({}, { settings: { lang: 'nl' } });

const get = (id: number) => ({
  operation: 'appointment.get',
  parameters: { id: given(id, 'num') },
  maxWait: '0',
});

describe('an error in the language of Node-RED', () => {
  it.each([
    ['German', german, /^Error: Claire hat das nicht .*\. Prüfen Sie die Nummer, .*\n/],
    ['Dutch', dutch, /^Error: Claire heeft dit niet, .*\. Controleer het nummer, .*\n/],
  ])(
    'says in %s what happened and what to do, then to what, in Claire’s words',
    async (_name, lab, text) => {
      const { error } = await lab.call(get(999_999));

      expect(error).toMatchObject({
        code: 'CLAIRE_NOT_FOUND',
        message: expect.stringMatching(text),
      });
      expect(error?.message).toMatch(
        /Could not get appointment 999999: .* \(HTTP 404\)\. It said: ./,
      );
    },
  );

  it('names each field that is wrong', async () => {
    const { error } = await german.call(get(-1));

    expect(error?.message).toMatch(
      /^Error: Die Eingabe stimmt nicht; an Claire wurde nichts gesendet\.\n/,
    );
    expect(error?.message).toMatch(/\nid: .+/);
  });

  it('says of a node that is not set up what to do in the dialog, and nothing in another language', async () => {
    await dutch.deploy([dutch.account(), ...flowAround({ ...get(1), account: '' })]);

    const { error } = await dutch.run();

    expect(error).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message:
        'Error: De node heeft geen Claire-account, of het account is uitgeschakeld. Open de node, kies een account en deploy.',
    });
  });

  it('holds what an expression says, whatever signs are in it', async () => {
    const parameters = { id: given('$error("__reason__ $t(x) $&")', 'jsonata') };

    const { error } = await german.call({ operation: 'appointment.get', parameters });

    expect(error?.message).toMatch(/Der Wert von id .*: .*__reason__ \$t\(x\) \$&/);
  });
});
