import { describe, expect, it } from '@jest/globals';
import { hiddenValue, hideSecrets, isHiddenHeader } from '../../../claire/webhooks/secret';

const secret = 'a1'.repeat(32);

describe('a webhook in a flow', () => {
  it.each([
    ['a header', { headers: [{ name: 'X-Claire-Secret', value: secret }] }],
    ['a header as Go writes its own', { Headers: [{ Name: 'x-claire-secret', Value: secret }] }],
    ['a call that went wrong', { request: { headers: { 'X-Claire-Secret': [secret] } } }],
    ['the text of one', { reason: `POST /hook\nX-Claire-Secret: ${secret}\n: 500` }],
    ['JSON in a text', { request: JSON.stringify({ headers: { 'X-Claire-Secret': secret } }) }],
    ['a list', [{ webhook: { headers: [{ name: 'X-Claire-Secret', value: secret }] } }]],
  ])('shows no secret of a trigger: %s', (_, shown) => {
    expect(JSON.stringify(hideSecrets(shown))).not.toContain(secret);
    expect(JSON.stringify(hideSecrets(shown))).toContain('(hidden)');
  });

  it('shows no part of a secret in a text that Claire has cut off', () => {
    const shown = { reason: `POST /hook\nX-Claire-Secret: ${secret.slice(1)}` };

    expect(hideSecrets(shown)).toEqual({ reason: 'POST /hook\nX-Claire-Secret: (hidden)' });
  });

  it.each(['public_account', 'PublicAccount', 'user'])(
    'shows no key of whoever made it: %s',
    (field) => {
      const maker = { id: 5, name: 'Key of the dealer', Key: secret, api_token: secret };

      const shown = hideSecrets([{ id: 3, [field]: { ...maker, role: maker }, key: 'own' }]);

      const { id, name } = maker;
      expect(shown).toEqual([{ id: 3, [field]: { id, name, role: { id, name } }, key: 'own' }]);
    },
  );

  it('still names the header', () => {
    const header = { id: 4, name: 'X-Claire-Secret', value: secret, webhook_id: 3 };

    expect(hideSecrets(header)).toEqual({ ...header, value: '(hidden)' });
  });

  it.each([
    ['whose secret is hidden', { name: 'X-Claire-Secret', value: hiddenValue }, true],
    ['with a secret', { name: 'X-Claire-Secret', value: secret }, false],
    ['that is none', null, false],
  ])('has a header %s, which says whether it may be sent back', (_, header, isHidden) => {
    expect(isHiddenHeader(header)).toBe(isHidden);
  });

  it('is otherwise unchanged', () => {
    const shown = {
      id: 3,
      headers: [{ id: 1, name: 'X-Own', value: secret, webhook_id: 3 }],
      user: null,
      retries: [1, true, 'text'],
    };

    expect(hideSecrets(shown)).toEqual(shown);
  });
});
