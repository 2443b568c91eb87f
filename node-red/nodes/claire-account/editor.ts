import { post, readChoices, say, showAddress } from '../../editor/form';
import {
  fieldText,
  nodeText,
  sharedText,
  readMessage,
  explainFailure,
  formatNumber,
} from '../../editor/texts';
import { reachConfigButtons, configChosen } from '../../editor/account';
import {
  markEmptyPasswords,
  createChoice,
  ifGiven,
  validator,
  validTimeZone,
  validAtMostInFlight,
  validBaseUrl,
  validPublicUrl,
} from '../../editor/definition';
import type { EditorNode, EditorRed, JQuery, Validity, Elements } from '../../editor/red';
import { isCountry } from '../../../claire/countries';
import { isObject, type Json } from '../../../claire/json';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-account');
const plainHttpBox = '#node-config-input-allowPlainHttp';

RED.nodes.registerType('claire-account', {
  category: 'config',
  defaults: {
    name: { value: '' },
    baseUrl: { value: '', validate: validator(validAddress) },
    allowPlainHttp: { value: false },
    publicUrl: { value: '', validate: validator(validPublicUrl) },
    timeZone: { value: '', validate: validator(validTimeZone) },
    defaultCountry: { value: '', validate: validator(validCountry) },
    tls: { type: 'tls-config', value: '', required: false },
    proxy: { type: 'http proxy', value: '', required: false },
    atMostInFlight: { value: '', validate: validator(validAtMostInFlight) },
    whenStopped: createChoice(text)('whenStopped', ['keep', 'remove']),
  },
  credentials: {
    apiKey: { type: 'password', required: true, label: text('label.apiKey') },
  },
  label(this: EditorNode) {
    return fieldText(this.name) || fieldText(this.baseUrl) || text('palette');
  },
  oneditprepare(this: EditorNode) {
    markEmptyPasswords(this, ['apiKey']);
    reachConfigButtons('node-config-input-tls', 'tls-config');
    reachConfigButtons('node-config-input-proxy', 'http proxy');
    const result = $('#claire-account-result');
    $('#claire-account-test').on('click', () => {
      testConnection(this.id, result);
    });
    say(result, '');
    // Its change is a change of what the address may be.
    $(plainHttpBox).on('change', () => {
      $('#node-config-input-baseUrl').trigger('change');
    });

    const publicUrl = $('#node-config-input-publicUrl');
    const show = () => {
      const accountPublicUrl = fieldText(publicUrl.val());
      const warning = $('#claire-account-warning');
      showAddress({ account: this.id, accountPublicUrl }, $('#claire-account-address'), warning);
    };
    publicUrl.on('change', show);
    show();
  },
});

/** By the tick of the dialog while that is open: its node does not have it yet. */
function validAddress(value: unknown, { allowPlainHttp }: EditorNode): Validity {
  const box = $(plainHttpBox);
  return validBaseUrl(value, box.length > 0 ? box.is(':checked') : allowPlainHttp === true);
}

/** A country whose numbers can be read. */
function validCountry(value: unknown): Validity {
  const isKnown = (country: string) => isCountry(country.toUpperCase());
  return ifGiven(value, isKnown, sharedText('validation.country'));
}

/** With what is in the dialog now, before any deploy. A saved key never comes back to the editor. */
function testConnection(id: string, result: Elements): void {
  say(result, text('test.running'));
  post('claire/test', {
    id,
    baseUrl: $('#node-config-input-baseUrl').val(),
    allowPlainHttp: $(plainHttpBox).is(':checked'),
    apiKey: $('#node-config-input-apiKey').val(),
    tls: configChosen('#node-config-input-tls'),
    proxy: configChosen('#node-config-input-proxy'),
  })
    .done((answer) => {
      say(result, isObject(answer) ? good(answer) : text('test.failed'));
    })
    .fail(({ responseJSON }) => {
      say(result, bad(responseJSON));
    });
}

function good({ locations, rate, call }: Json): string {
  const names = readChoices(locations).map(({ value, label }) => `${label} (${value})`);
  const { limit, remaining } = isObject(rate) ? rate : {};
  return [
    text('test.connected'),
    text('test.locations', { names: names.join(', ') }),
    text('test.rate', { limit: grouped(limit), remaining: grouped(remaining) }),
    ...describeCall(call),
  ].join('\n');
}

function grouped(count: unknown): string {
  return typeof count === 'number' ? formatNumber(count) : '?';
}

function bad(answer: unknown): string {
  const message = readMessage(answer);
  const reason = explainFailure(answer) ?? text('test.failed');
  return message === undefined || message === reason ? reason : `${reason}\n${message}`;
}

/** What became of the call that the test asked Claire for, a line each. */
function describeCall(call: unknown): string[] {
  if (!isObject(call)) return [];
  const [state, address] = [fieldText(call.state), fieldText(call.address)];
  if (state === 'came') return [describeArrival(call, address), describeWay(call)];
  const reason = fieldText(call.reason);
  const key = state === 'silent' && reason !== '' ? 'silentReason' : state;
  return [text(`call.${key}`, { address, reason, message: fieldText(call.message) })];
}

function describeArrival({ milliseconds }: Json, address: string): string {
  const seconds = typeof milliseconds === 'number' ? formatNumber(milliseconds / 1000, 1) : '?';
  return text('call.came', { address, seconds });
}

function describeWay({ intermediaries }: Json): string {
  const named = Object.entries(isObject(intermediaries) ? intermediaries : {});
  if (named.length === 0) return text('call.direct');
  const headers = named.map(([name, value]) => `${name}: ${fieldText(value)}`).join('; ');
  return text('call.between', { headers });
}
