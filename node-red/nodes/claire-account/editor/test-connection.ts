import { configChosen } from '../../../editor/account';
import { isObject, type Json } from '../../../../claire/json';
import { readMessage, readText, explainFailure } from '../../../editor/answers';
import { say } from '../../../editor/lists';
import type { Elements, JQuery } from '../../../editor/red';
import { formatNumber, nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-account');

/** With what is in the dialog now, before any deploy. A saved key never comes back to the editor. */
export function testConnection(id: string, result: Elements): void {
  say(result, text('test.running'));
  $.ajax({
    url: 'claire/test',
    method: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({
      id,
      baseUrl: $('#node-config-input-baseUrl').val(),
      allowPlainHttp: $('#node-config-input-allowPlainHttp').is(':checked'),
      apiKey: $('#node-config-input-apiKey').val(),
      tls: configChosen('#node-config-input-tls'),
      proxy: configChosen('#node-config-input-proxy'),
    }),
  })
    .done((answer) => {
      say(result, isObject(answer) ? good(answer) : text('test.failed'));
    })
    .fail(({ responseJSON }) => {
      say(result, bad(responseJSON));
    });
}

function good({ locations, rate, call }: Json): string {
  const names = Array.isArray(locations) ? locations.filter(isObject).map(readName) : [];
  const lines = [text('test.connected'), text('test.locations', { names: names.join(', ') })];
  const hour = isObject(rate) ? [left(rate)] : [];
  return [...lines, ...hour, ...describeCall(call)].join('\n');
}

function readName({ value, label }: Json): string {
  return `${readText(label)} (${readText(value)})`;
}

function left({ limit, remaining }: Json): string {
  return text('test.rate', { limit: grouped(limit), remaining: grouped(remaining) });
}

function grouped(count: unknown): string {
  return typeof count === 'number' ? formatNumber(count) : '?';
}

function bad(answer: unknown): string {
  const message = readMessage(answer);
  const reason = explainFailure(answer) ?? text('test.failed');
  return message === undefined || message === reason ? reason : `${reason}\n${message}`;
}

const withoutCall = ['noTrigger', 'notRegistered', 'inactive', 'silent', 'notAsked'];

/** What became of the call that the test asked Claire for, a line each. */
function describeCall(call: unknown): string[] {
  if (!isObject(call)) return [];
  const [state, address] = [readText(call.state), readText(call.address)];
  if (state === 'came') return [describeArrival(call, address), describeWay(call)];
  if (!withoutCall.includes(state)) return [];
  const reason = readText(call.reason);
  const key = state === 'silent' && reason !== '' ? 'silentReason' : state;
  return [text(`call.${key}`, { address, reason, message: readText(call.message) })];
}

function describeArrival({ milliseconds }: Json, address: string): string {
  const seconds = typeof milliseconds === 'number' ? formatNumber(milliseconds / 1000, 1) : '?';
  return text('call.came', { address, seconds });
}

function describeWay({ intermediaries }: Json): string {
  const named = Object.entries(isObject(intermediaries) ? intermediaries : {});
  if (named.length === 0) return text('call.direct');
  const headers = named.map(([name, value]) => `${name}: ${readText(value)}`).join('; ');
  return text('call.between', { headers });
}
