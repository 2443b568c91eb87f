import { describe, expect, it } from '@jest/globals';
import { given, withNodeRed } from './lab';
import { flowAround } from './flow';

const german = withNodeRed({}, { settings: { lang: 'de' } });

const get = (id: number) => ({
  operation: 'appointment.get',
  parameters: { id: given(id, 'num') },
  maxWait: '0',
});

describe('an error in the language of Node-RED', () => {
  it('says what happened and what to do, then to what, in Claire’s words', async () => {
    const { error } = await german.call(get(999_999));

    expect(error?.code).toBe('CLAIRE_NOT_FOUND');
    expect(error?.message).toMatch(
      /^Error: Claire hat das nicht .*\. Prüfen Sie die Nummer, .*\nCould not get appointment 999999: .* \(HTTP 404\)\. It said: ./,
    );
  });

  it('names each field that is wrong', async () => {
    const { error } = await german.call(get(-1));

    expect(error?.message).toMatch(
      /^Error: Die Eingabe stimmt nicht; an Claire wurde nichts gesendet\.\n/,
    );
    expect(error?.message).toMatch(/\nid: .+/);
  });

  it('says of a node that is not set up what to do in the dialog, and nothing in another language', async () => {
    await german.deploy([german.account(), ...flowAround({ ...get(1), account: '' })]);

    const { error } = await german.run();

    expect(error).toMatchObject({
      code: 'CLAIRE_INVALID_INPUT',
      message:
        'Error: Der Node hat kein Claire-Konto, oder sein Konto ist deaktiviert. Öffnen Sie den Node, wählen Sie ein Konto und führen Sie einen Deploy aus.',
    });
  });

  it('holds what an expression says, whatever signs are in it', async () => {
    const parameters = { id: given('$error("__reason__ $t(x) $&")', 'jsonata') };

    const { error } = await german.call({ operation: 'appointment.get', parameters });

    expect(error?.message).toMatch(/Der Wert von id .*: .*__reason__ \$t\(x\) \$&/);
  });
});
