import { showAddress } from '../../editor/address';
import { readText } from '../../editor/answers';
import { reachConfigButtons } from '../../editor/config-buttons';
import { say } from '../../editor/lists';
import { knowEmptyPasswords } from '../../editor/passwords';
import type { EditorNode, EditorRed, JQuery, Validity } from '../../editor/red';
import { nodeText, sharedText } from '../../editor/texts';
import { choiceOf, validator, validTimeZone } from '../../editor/validation';
import { validAtMostInFlight, validBaseUrl, validPublicUrl } from '../../editor/web-address';
import { testConnection } from './editor/test-connection';
import { isCountry } from '../../../claire/contact/countries';
import { isEnvironment } from '../../editor/parameter-value';

declare const RED: EditorRed;
declare const $: JQuery;

const text = nodeText('claire-account');

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
    whenStopped: choiceOf(text)('whenStopped', ['keep', 'remove']),
  },
  credentials: {
    apiKey: { type: 'password', required: true, label: text('label.apiKey') },
  },
  label(this: EditorNode) {
    if (this.name !== undefined && this.name !== '') return this.name;
    return typeof this.baseUrl === 'string' && this.baseUrl !== '' ? this.baseUrl : text('palette');
  },
  oneditsave: closeDialog,
  oneditcancel: closeDialog,
  oneditprepare(this: EditorNode) {
    knowEmptyPasswords(this, ['apiKey']);
    reachConfigButtons('node-config-input-tls', 'tls-config');
    reachConfigButtons('node-config-input-proxy', 'http proxy');
    const result = $('#claire-account-result');
    $('#claire-account-test').on('click', () => {
      testConnection(this.id, result);
    });
    say(result, '');
    const allowPlainHttp = $('#node-config-input-allowPlainHttp');
    isTicked = () => allowPlainHttp.is(':checked');
    // Its change is a change of what the address may be.
    allowPlainHttp.on('change', () => {
      $('#node-config-input-baseUrl').trigger('change');
    });

    const publicUrl = $('#node-config-input-publicUrl');
    const show = () => {
      const accountPublicUrl = readText(publicUrl.val());
      const warning = $('#claire-account-warning');
      showAddress({ account: this.id, accountPublicUrl }, $('#claire-account-address'), warning);
    };
    publicUrl.on('change', show);
    show();
  },
});

/** The tick of the open dialog, which its node does not have yet. */
let isTicked: (() => boolean) | undefined;

function closeDialog(): void {
  isTicked = undefined;
}

function validAddress(value: unknown, { allowPlainHttp }: EditorNode): Validity {
  return validBaseUrl(value, isTicked?.() ?? allowPlainHttp === true);
}

/** Empty, `${NAME}`, or the code of a country whose numbers can be read. */
function validCountry(value: unknown): Validity {
  const country = readText(value).trim();
  const isKnown = country === '' || isEnvironment(country) || isCountry(country.toUpperCase());
  return isKnown || sharedText('validation.country');
}
