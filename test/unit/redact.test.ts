import { describe, expect, it } from '@jest/globals';
import {
  collectSecrets,
  hiddenValue,
  hideSecrets,
  isHiddenHeader,
  redactApiKey,
  redactNamed,
  redactSecrets,
  withoutCustomerKeys,
} from '../../claire/http/redact';
import { match } from '../../claire/import';
import { createSecret, hashSecret } from '../../claire/webhooks/secret';

const secret = createSecret();
const kept = hashSecret(secret);

describe('a text that may be shown', () => {
  it.each([
    ['a parameter', 'api_key=abc&page=1', 'api_key=***&page=1'],
    ['a field', '{"customcom_key": "a b"}', '{"customcom_key": "***"}'],
    ['what has a telling end', 'tokens_left : 5, retry', 'tokens_left : ***, retry'],
    ['what ends in a key', 'a monkey = banana', 'a monkey = ***'],
    ['a key that has a word before it', 'your token abc1 is old', 'your token *** is old'],
    ['a quoted one', "the key 'abc1' is old", "the key '***' is old"],
    ['one after several blanks', 'secret   a1b2c3', 'secret   ***'],
    [
      'the key in the link of a customer',
      'see https://x.pro/#!/abc today',
      'see https://x.pro/#!/*** today',
    ],
    ['a login in an address', 'at https://me:pw@x.test/a', 'at https://x.test/a'],
    ['ten signs with a digit', 'sent abcdefgh12', 'sent ***'],
    ['twenty letters', 'sent abcdefghijabcdefghij', 'sent ***'],
  ])('hides %s', (_what, text, shown) => {
    expect(redactSecrets(text, [])).toBe(shown);
  });

  it.each([
    ['a word after a telling one', 'the key word is missing'],
    ['a word that begins as one', 'the keyboard is broken'],
    ['nineteen letters', 'sent abcdefghijabcdefghi'],
    ['many digits', 'order 1234567890123'],
    ['a day', 'on 2026-11-25'],
    ['the hour of a day', 'at 2026-11-25T08'],
  ])('keeps %s', (_what, text) => {
    expect(redactSecrets(text, [])).toBe(text);
  });

  it.each([
    ['with a word before it', 'x2026-11-25'],
    ['with a word after it', '2026-11-25x'],
    ['with too few digits', '202-11-25ab'],
    ['with letters for digits', 'abcd-11-2512'],
  ])('hides what looks like a day %s', (_what, text) => {
    expect(redactSecrets(text, [])).toBe('***');
  });

  it('has none of the secrets that the caller knows, wherever they stand', () => {
    expect(redactSecrets('a pass-word b pass-word', ['pass-word'])).toBe('a *** b ***');
  });
});

describe.each(['Bearer', 'Token', 'ApiKey', 'Negotiate', 'Digest response="x", a='])(
  'a value of %s',
  (scheme) => {
    it.each<[string, (name: string, value: string) => string]>([
      ['HTTP', (name, value) => `${name}: ${value}\nHost: x`],
      ['curl', (name, value) => `-H '${name}: ${value}' x`],
      ['a map of Go', (name, value) => `map[${name}:[${value}] Host:[x]]`],
      ['a header of Go', (name, value) => `{Name:${name} Value:${value}} Host`],
      ['JSON', (name, value) => JSON.stringify({ [name]: value, Host: 'x' })],
      ['JSON of Go', (name, value) => JSON.stringify({ [name]: [value], Host: 'x' })],
      ['source of Go', (name, value) => `{"${name}":[]string{${JSON.stringify(value)}}, "Host":1}`],
      ['JSON in JSON', (name, value) => JSON.stringify(JSON.stringify({ [name]: value, Host: 1 }))],
      ['pairs', (name, value) => JSON.stringify([{ name, value }, { name: 'Host' }])],
    ])('is hidden in %s', (where, write) => {
      for (const name of ['Authorization', 'proxy-authorization', 'Cookie', 'X-Gateway']) {
        const shown = redactNamed(write(name, `${scheme} Zq7`), ['x-gateway']);
        expect(shown).not.toContain('Zq7');
        if (where !== 'curl') expect(shown).toContain('Host');
      }
    });
  },
);

describe.each<[string, (text: string) => unknown]>([
  ['an error', (text) => redactSecrets(text, [])],
  ['an outcome', (text) => match({ wo_nr: 'W-1', appointment_import_error: text })],
  ['a failed delivery', (reason) => redactNamed(hideSecrets({ reason }).reason)],
])('%s', (_what, read) => {
  const body = (key: string) => `{"appointment_id":12,"access_token":"${key}"}`;

  it.each<[string, (key: string) => string]>([
    ['in an address', (key) => encodeURIComponent(body(key))],
    ['in an address in an address', (key) => encodeURIComponent(encodeURIComponent(body(key)))],
    ['in a form', (key) => `access_token%3D${key}%26id%3D12`],
    ['in base64', (key) => Buffer.from(body(key) + body('')).toString('base64')],
    ['in a page', (key) => body(key).replaceAll('"', '&quot;')],
    ['in a page of Go', (key) => body(key).replaceAll('"', '&#34;')],
    ['in JSON of JSON', (key) => body(key).replaceAll('"', String.raw`\u0022`)],
    ['in Ruby', (key) => `{"access_token" => "${key}"}`],
    ['after its name', (key) => `customcom_key ${key} is gone`],
    ['in words', (key) => `customcom_receptionist_key is ${key}.`],
    ['behind words', (key) => `communication key for customer 12: ${key}`],
    ['behind its type', (key) => `CommunicationKey: (string) (len=6) "${key}",`],
    ['behind a tag', (key) => `communication_key: !!str ${key}`],
    ['behind an attribute', (key) => `<CommunicationKey xsi:type="string">${key}</`],
    ['behind its name in a list', (key) => `["comm_key", "${key}"]`],
    ['in a record', (key) => `"communication_key": {"value":"${key}"}`],
    ['in a list', (key) => `"communication_keys": ["none", "${key}"]`],
    ['in a table', (key) => `|communication_key|${key}|`],
    ['in a table of a page', (key) => `<td>communication_key</td>\n<td>${key}</td>`],
    ['in rows', (key) => `id;communication_key;name\n12;${key};J. Jansen`],
    ['in SQL', (key) => `INSERT INTO x (id, communication_key) VALUES (1, '${key}')`],
    ['in a link', (key) => `https://mycarcheck.pro/#!/${key}`],
    ['in a link without its sign', (key) => `https://mycarcheck.pro/#/${key}`],
    ['in a link without a hash', (key) => `https://mycarcheck.pro/${key}`],
    ['in a link in JSON', (key) => String.raw`https:\/\/mycarcheck.pro\/#!\/${key}`],
    ['in a link in an address', (key) => `https://mycarcheck.pro/%23!/${key}`],
    ['in a link that is a parameter', (key) => encodeURIComponent(`https://x.pro/#!/${key}`)],
  ])('shows no key %s', (_where, write) => {
    for (const key of ['aB3xK9mQ7wLp2Zt8', 'aB3xK9', 'aBcDeFgHiJ']) {
      expect(JSON.stringify(read(`no: ${write(key)}`))).toMatch(/no: (?!.*(?:B3xK9|BcDeF|YUJ))/);
    }
  });

  it.each([
    ['without its name', `[]string{"${secret}"} rejected`],
    ['in capitals', `value ${secret.toUpperCase()} rejected`],
    ['cut', `x-claire-secret (of webhook 12, event 4): ${secret.slice(0, 50)}`],
    ['cut before its name', `…${secret.slice(20)} (X-Claire-Secret)`],
    ['in an address, cut', `X-Claire-Secret%3A+${secret.slice(0, 60)}`],
  ])('shows no secret of a webhook %s', (_where, text) => {
    expect(JSON.stringify(read(text)).toLowerCase()).not.toContain(secret.slice(24, 40));
  });

  it('still shows what helps', () => {
    const text = 'VIN WVWZZZ1KZAW123456: customcom_key required, 2 keys in locker 12, id';
    const trace = `${text} 4f9c1d2e-8a3b-4c5d-9e6f-7a8b9c0d1e2f, 4f9c1d2e8a3b4c5d9e6f7a8b9c0d1e2f`;

    expect(JSON.stringify(read(text.replace(/VIN \w+: /, '')))).toContain('required, 2 keys in lo');
    const record = '{"communication_key":null,"customcom_key":"aB3xK9","wo_nr":"W-1"}: refused';
    expect(JSON.stringify(read(record))).toMatch(/W-1.*refused/);
    const advice = 'Missing customcom_key. "communication_key" is required; give its location';
    expect(JSON.stringify(read(advice))).toContain('required; give its location');
    if (_what !== 'an error') expect(JSON.stringify(read(trace))).toContain(trace);
  });
});

describe('the secrets of an input', () => {
  it('are the values of headers and of fields with a secret name, at any depth', () => {
    const input = {
      name: 'not secret',
      headers: [{ name: 'X-Door', value: 'open sesame' }],
      customer: { customcom_key: 'key of a customer', list: ['no secret either'] },
    };

    expect(collectSecrets(input)).toEqual(
      expect.arrayContaining(['open sesame', 'key of a customer', 'X-Door']),
    );
    expect(collectSecrets(input)).not.toContain('not secret');
    expect(collectSecrets(input)).not.toContain('no secret either');
    let deep: unknown = { token: 'open sesame' };
    for (let level = 0; level < 50_000; level += 1) deep = [deep, { level }];
    expect(collectSecrets(deep)).toContain('open sesame');
    const same = { value: 'shared one' };
    expect(collectSecrets({ headers: same, plain: same })).toContain('shared one');
  });

  it('are no texts of three characters, which are part of any word', () => {
    expect(collectSecrets({ key: 'abc' })).toEqual([]);
    expect(collectSecrets({ key: 'abcd' })).toContain('abcd');
  });

  it('are not found by the index of a list', () => {
    expect(collectSecrets(['plain text'])).toEqual([]);
  });

  it('begin with the longest, as one may be the beginning of another', () => {
    const found = collectSecrets({ key: 'door', token: 'door of the house' });

    expect(found.indexOf('door of the house')).toBeLessThan(found.indexOf('door'));
    expect(redactSecrets('the door of the house', found)).toBe('the ***');
  });

  it('are found once in an input that contains itself', () => {
    const input: Record<string, unknown> = { key: 'in a circle' };
    input.self = input;

    expect(collectSecrets(input).filter((one) => one === 'in a circle')).toHaveLength(1);
  });
});

describe('a secret that a server or a proxy has written in its own way', () => {
  const secret = `a"b\\c/d+e&f<g>h'i j`;

  it.each([
    ['JSON', String.raw`a\"b\\c/d+e&f<g>h'i j`],
    ['the JSON of PHP', String.raw`a\"b\\c\/d+e&f<g>h'i j`],
    ['the JSON of Go', String.raw`a\"b\\c/d+e\u0026f\u003cg\u003eh'i j`],
    ['the query of an address', 'a%22b%5Cc%2Fd%2Be%26f%3Cg%3Eh%27i+j'],
    ['the path of an address', 'a%22b%5Cc%2Fd%2Be%26f%3Cg%3Eh%27i%20j'],
    ['an address in small letters', 'a%22b%5cc%2fd%2be%26f%3cg%3eh%27i+j'],
    ['a page', 'a&#34;b\\c/d+e&amp;f&lt;g&gt;h&#39;i j'],
    ['a page in words', 'a&quot;b\\c/d+e&amp;f&lt;g&gt;h&#39;i j'],
  ])('is hidden in %s', (_where, written) => {
    expect(redactApiKey(secret)(`no ${written}, sorry`)).toBe('no ***, sorry');
    expect(collectSecrets({ secret })).toContain(written);
  });
});

describe('a webhook in a flow', () => {
  it.each([
    ['a header', { headers: [{ name: 'X-Claire-Secret', value: secret }] }],
    ['a header with another name', { headers: [{ key: 'X-Claire-Secret', value: secret }] }],
    ['a header in a list', { headers: ['X-Claire-Secret', secret] }],
    ['a call that went wrong', { request: { headers: { 'X-Claire-Secret': [secret] } } }],
    ['the text of one', { raw: `POST /hook\nX-Claire-Secret: ${secret}\n: 500` }],
    ['one in an address', { raw: `/log?sent=X-Claire-Secret%22%3A%22${secret}&at=${kept}` }],
    ['one without its name', { reason: `POST /hook: [${secret}] is bad` }],
  ])('shows no secret of a trigger: %s', (_, shown) => {
    expect(JSON.stringify(hideSecrets(shown))).not.toContain(secret);
    expect(JSON.stringify(hideSecrets(shown))).toContain('(hidden)');
  });

  it.each([
    ['the name of its header', { name: 'X-Claire-Secret', value: hiddenValue }],
    ['what stands before one that is cut off', { raw: `X-Claire-Secret: ${hiddenValue}` }],
  ])('still shows %s', (_, shown) => {
    const whole = JSON.stringify(shown).replace(hiddenValue, secret.slice(1));

    expect(hideSecrets(JSON.parse(whole))).toEqual(shown);
  });

  it.each([
    ['an address of as many signs', { url: `https://x.test/${kept}` }],
    ['another header', { headers: [{ id: 1, name: 'X-Own', value: secret, webhook_id: 3 }] }],
    ['values of other types', { id: 3, user: null, retries: [1, true, 'text'] }],
  ])('leaves %s as it is', (_, shown) => {
    expect(hideSecrets(shown)).toEqual(shown);
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

  it.each([
    ['whose secret is hidden', { name: 'X-Claire-Secret', value: hiddenValue }, true],
    ['with a secret', { name: 'X-Claire-Secret', value: secret }, false],
    ['that is none', null, false],
  ])('has a header %s, which says whether it may be sent back', (_, header, isHidden) => {
    expect(isHiddenHeader(header)).toBe(isHidden);
  });
});

it('the key of a customer is left out at any depth, under any spelling, and from a body kept as text', () => {
  expect(
    withoutCustomerKeys({
      reason: 'The receiver answered with status 500',
      customer: { name: 'J. Jansen', link: 'https://dealer.example/k' },
      CustomcomReceptionistKey: 'k',
      ...{ customer_communication_key: 'k', comm_key: 'k' },
      differences: [{ field: 'customer_driver.customcom_key', after: 'k' }, { field: 'status' }],
      pair: ['customcom_key', 'k'],
      urls: ['https://mycarcheck.pro/%23!/k', 'https://mycarcheck.pro/#/k'],
      more: [String.raw`https:\/\/mycarcheck.pro\/#!\/k`, 'mycarcheck.pro%2Fk', 'Comm-key: k'],
      payload: { communication_key: 'k', wo_nr: 'WO-1', inner: [{ CommunicationKey: 'k' }] },
      body: '{"communication_key":"k"}',
      remarks: ['Left door', 'See https://mycarcheck.pro/#!/k'],
      key_dropped_in: 'Locker 3',
    }),
  ).toEqual({
    reason: 'The receiver answered with status 500',
    customer: { name: 'J. Jansen' },
    differences: [{ field: 'status' }],
    ...{ urls: [], more: [] },
    payload: { wo_nr: 'WO-1', inner: [{}] },
    remarks: ['Left door'],
    key_dropped_in: 'Locker 3',
  });
});
