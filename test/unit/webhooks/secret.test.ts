import { describe, expect, it } from '@jest/globals';
import {
  claireEventHeader,
  claireSecretHeader,
  readEventHeader,
  hashSecret,
  verify,
  isInPlace,
  reconcile,
  type KnownWebhook,
} from '../../../claire/webhooks';
import { hasSecretForm, createSecret } from '../../../claire/webhooks/secret';
import { claireWithWebhooks } from './claire-with-webhooks';
import { expected, keepable, ours, secretsAt, settled, url, wanted } from './scene';

const secret = createSecret();
const kept = hashSecret(secret);

describe('the secret of a webhook', () => {
  it('accepts the delivery that carries it, whichever stored hash is its own', () => {
    const others = [hashSecret(createSecret()), hashSecret(createSecret())];
    const headers = { [claireSecretHeader]: secret };

    expect(verify(headers, [kept])).toBe(true);
    expect(verify(headers, [kept, ...others])).toBe(true);
    expect(verify(headers, [...others, kept])).toBe(true);
    expect(verify(headers, others)).toBe(false);
  });

  it.each([
    ['no header', {}],
    ['an empty header', { [claireSecretHeader]: '' }],
    ['another secret', { [claireSecretHeader]: createSecret() }],
    ['the beginning of it', { [claireSecretHeader]: secret.slice(0, 63) }],
    ['more than it', { [claireSecretHeader]: `${secret}0` }],
    ['a letter that no secret has', { [claireSecretHeader]: `${secret.slice(0, 63)}G` }],
    ['letters of two bytes', { [claireSecretHeader]: 'é'.repeat(64) }],
    ['the header twice', { [claireSecretHeader]: [secret, secret] }],
    ['a list of one', { [claireSecretHeader]: [secret] }],
    ['it in another header', { authorization: secret }],
    ['what is kept of it', { [claireSecretHeader]: kept }],
  ])('refuses a delivery with %s', (_what, headers) => {
    expect(verify(headers, [kept])).toBe(false);
  });

  it.each([
    ['no hash', []],
    ['an empty one', ['']],
    ['the secret itself', [secret]],
    ['the beginning of one', [kept.slice(0, 63)]],
    ['more than one', [`${kept}0`]],
    ['letters of two bytes', ['é'.repeat(64), 'é'.repeat(32)]],
  ])('accepts no delivery while %s is stored', (_what, hashes) => {
    expect(verify({ [claireSecretHeader]: secret }, hashes)).toBe(false);
    expect(verify({ [claireSecretHeader]: hashes[0] }, hashes)).toBe(false);
    expect(verify({}, hashes)).toBe(false);
  });
});

it.each([undefined, '', '0', '02', '2.0', ' 2', '-1', '1e1', '9'.repeat(10), ['2']])(
  'the event of a delivery is unknown when the header is %p',
  (value) => {
    expect(readEventHeader({ [claireEventHeader]: value })).toBeUndefined();
  },
);

it('the form of our secrets is distinguished from a text that contains one', () => {
  expect(hasSecretForm(secret)).toBe(true);
  expect([`${secret}0`, `0${secret}`, secret.slice(1)].filter(hasSecretForm)).toEqual([]);
});

describe('the stored hashes of secrets', () => {
  it('accept an event that comes before Claire’s response to the creation', async () => {
    for (const start of [[], [{ url, webhook_trigger_id: 6 }]]) {
      const claire = claireWithWebhooks(start);
      let hashes: string[] = [];
      const letIn: boolean[] = [];
      claire.acted = ({ headers }) => {
        for (const { name, value } of headers) {
          if (name === 'x-claire-secret') letIn.push(verify({ [name]: value }, hashes));
        }
      };

      await reconcile(wanted, [], claire, {
        onKnown: (known) => void (hashes = known.map(({ secretHash }) => secretHash)),
      });

      expect(letIn).toEqual([true, true, true]);
    }
  });

  it('reveal no secret: each webhook has its own, and only its hash comes out', async () => {
    const claire = claireWithWebhooks();
    const told: (readonly KnownWebhook[])[] = [];

    const known = await reconcile(wanted, [], claire, { onKnown: (now) => void told.push(now) });

    const secrets = secretsAt(claire);
    expect(new Set(secrets).size).toBe(3);
    const all = JSON.stringify([known, told]);
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  });

  it('are new for webhooks that are adopted after the store is lost', async () => {
    const { claire, known } = await settled();
    const before = secretsAt(claire);

    expect(await isInPlace(wanted, [], claire)).toBe(false);
    const adopted = await reconcile(wanted, [], claire);

    expect(adopted.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    expect(adopted).toEqual(keepable(claire));
    expect(ours(claire, adopted)).toEqual(expected());
    expect(secretsAt(claire).filter((secret) => before.includes(secret))).toEqual([]);
  });

  it('accept no foreign secret of a webhook at our address', async () => {
    const headers = (value: string) => [
      { name: 'X-Claire-Event', value: '2' },
      { name: 'X-Claire-Secret', value },
    ];
    for (const planted of ['0'.repeat(64), createSecret(), 'short', '']) {
      const { claire, known } = await settled();
      const [first] = claire.stored.filter((one) => one.url === url);
      Object.assign(first ?? {}, { headers: headers(planted) });

      expect(await isInPlace(wanted, known, claire)).toBe(false);
      const healed = await reconcile(wanted, known, claire);

      expect(ours(claire, healed)).toEqual(expected());
      const hashes = healed.map(({ secretHash }) => secretHash);
      expect(verify({ 'x-claire-secret': planted }, hashes)).toBe(false);
    }
  });
});
