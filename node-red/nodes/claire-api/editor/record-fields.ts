import { fields, operationEntry } from '../../../editor/entries';
import { nameTypedInput, replaceOptions, tickBySpace } from '../../../editor/form';
import { withCurrent } from '../../../editor/parameter-field';
import type { Choice, JQuery } from '../../../editor/red';
import { nameAll } from '../../../editor/several-field';
import { nodeText, readText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-api');
const selector = '#node-input-selectedFields';

/** The fields to put out, by Claire's names. */
export function openFields(given: unknown, onChange: () => void): void {
  const input = $(selector);
  $('label[for="node-input-selectedFields"]').attr('id', 'node-input-selectedFields-label');
  input.typedInput({ types: listTypes(toChoices(readText(given))) });
  nameTypedInput(input, 'node-input-selectedFields', text('fields.selectedFields'));
  input.typedInput('value', readText(given));
  tickBySpace(input);
  $('#node-input-fields').on('change', onChange);
}

/** Those of another operation stay ticked, so that choosing it again brings them back. */
export function offerFields(operation: string): void {
  const input = $(selector);
  const offered = (fields[operationEntry(operation)?.model ?? ''] ?? []).filter(isNotId);
  const choices = offered.map((field) => ({ value: field, label: field }));
  const ticked = toChoices(readText(input.typedInput('value'))).map(({ value }) => value);
  replaceOptions(input, () => listTypes(ticked.reduce(withCurrent, choices)));
  tickBySpace(input);
}

function listTypes(options: readonly Choice[]) {
  const none = text('fields.onlyId');
  const label = text('fields.selectedFields');
  const valueLabel = nameAll(options, none);
  return [{ value: 'fields', label, options, multiple: true, valueLabel }];
}

function toChoices(given: string): Choice[] {
  return given
    .split(',')
    .filter(Boolean)
    .map((field) => ({ value: field, label: field }));
}

/** It always comes along. */
function isNotId(field: string): boolean {
  return field !== 'id';
}
