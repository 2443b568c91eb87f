import { configChosen } from '../../../editor/account';
import { isObject, type Json } from '../../../../claire/json';
import { readMessage, readText, explainFailure } from '../../../editor/answers';
import { say } from '../../../editor/lists';
import type { Elements, JQuery } from '../../../editor/red';
import { nodeText } from '../../../editor/texts';
import { describeCall } from './tested-call';

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
  return typeof count === 'number' ? count.toLocaleString() : '?';
}

function bad(answer: unknown): string {
  const message = readMessage(answer);
  const reason = explainFailure(answer) ?? text('test.failed');
  return message === undefined || message === reason ? reason : `${reason}\n${message}`;
}
