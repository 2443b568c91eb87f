import { isObject } from '../../../../claire/json';
import { fieldText, nodeText, countText, formatNumber } from '../../../editor/texts';
import { type ParameterEntry, operationEntry, fields } from '../../../editor/entries';
import {
  type ParameterField,
  parameterField,
  isEmpty,
  type ParameterValue,
  validity,
  withCurrent,
} from '../../../editor/parameter-field';
import {
  severalParameter,
  type SeveralParameter,
  type MeantEntries,
  nameAll,
} from '../../../editor/several-field';
import type { EditorNode, JQuery, Validity, Choice } from '../../../editor/red';
import { findCost } from '../../../../claire/find/find-cost';
import { nameTypedInput, replaceOptions, tickBySpace } from '../../../editor/form';

declare const $: JQuery;

const text = nodeText('claire-api');
const counted = countText(text);

/** What most flows want there. */
const defaultValue: Readonly<Record<string, ParameterValue>> = {
  Page: { type: 'num', value: '1' },
  Payload: { type: 'json', value: '{}' },
  appointments: { type: 'msg', value: 'payload' },
};

/** Puts the fields of an operation into the dialog, with what was given before. */
export function openParameters(operation: string, given: unknown): Map<string, ParameterField> {
  const container = $('#claire-api-parameters').empty();
  const entry = operationEntry(operation);
  $('#claire-api-deprecated').toggle(entry?.deprecated === true);
  const fields = new Map<string, ParameterField>();
  let locations: SeveralParameter | undefined;
  const show = () => {
    const isFind = operation === 'appointment.find';
    showCost(entry?.parameters ?? [], fields, isFind ? locations?.meant() : undefined);
  };
  for (const parameter of entry?.parameters ?? []) {
    const value = readValue(given, parameter.name) ?? defaultValue[parameter.name];
    const texts = parameterTexts(operation, parameter);
    const { list } = parameter;
    const several =
      parameter.several === true && list !== undefined
        ? severalParameter({ ...parameter, list }, value, texts, show)
        : undefined;
    const field = several ?? parameterField(parameter, value, texts);
    locations ??= several;
    field.row.appendTo(container);
    field.open();
    field.row.on('change input', show);
    fields.set(parameter.name, field);
  }
  show();
  return fields;
}

/** A field that is left empty is not sent. */
export function savedParameters(
  fields: ReadonlyMap<string, ParameterField>,
): Record<string, ParameterValue> {
  const values = [...fields].map(([name, field]) => [name, field.value()] as const);
  return Object.fromEntries(values.filter(([, value]) => !isEmpty(value)));
}

export function validParameters(given: unknown, { operation }: EditorNode): Validity {
  const invalid = (operationEntry(operation)?.parameters ?? [])
    .map((entry) => {
      const value = readValue(given, entry.name) ?? defaultValue[entry.name];
      return validity(parameterLabel(fieldText(operation), entry.name), entry, value, text);
    })
    .filter((one) => one !== true);
  if (invalid.length > 0) return invalid.join(' ');
  return operation === 'appointment.list' && !hasFilter(given) ? text('validation.filter') : true;
}

/** Claire finds no appointments by their location alone. */
function hasFilter(given: unknown): boolean {
  return ['dms_nr', 'date', 'is_pinned'].some((name) => !isEmpty(readValue(given, name)));
}

function parameterTexts(operation: string, entry: ParameterEntry) {
  const { name, type, clears, standard } = entry;
  return {
    label: parameterLabel(operation, name),
    ...(clears === true ? { clear: text(`clear.${name}`) } : {}),
    none: nameNone(operation, entry),
    choice: (value: string) => text(`choice.${value}`),
    placeholder: type === 'date' ? '2026-11-25' : (standard ?? ''),
  };
}

/** What it means to choose nothing. */
function nameNone(operation: string, { required, several, choices, standard }: ParameterEntry) {
  if (required) return text('choice.choose');
  if (several === true && operation === 'appointment.find') return text('choice.allLocations');
  const isStandard = choices !== undefined && standard !== undefined;
  return text(isStandard ? `choice.${standard}` : 'choice.none');
}

/** Some names mean something else in another operation. */
function parameterLabel(operation: string, name: string): string {
  return text(`parameters.${otherLabels.get(`${operation} ${name}`) ?? name}`);
}

const otherLabels: ReadonlyMap<string, string> = new Map([
  ['webhook.update id', 'webhook_id'],
  ['appointment.list locationIds', 'moreLocations'],
]);

function readValue(given: unknown, name: string): ParameterValue | undefined {
  const value = isObject(given) ? given[name] : undefined;
  if (!isObject(value)) return undefined;
  return { type: fieldText(value.type), value: fieldText(value.value) };
}

/** What a search can cost, before it runs; nothing for other operations. */
function showCost(
  entries: readonly ParameterEntry[],
  fields: ReadonlyMap<string, ParameterField>,
  locations: MeantEntries | undefined,
): void {
  const [daysBack, daysAhead] = ['daysBack', 'daysAhead'].map((name) => {
    const entry = entries.find((one) => one.name === name);
    return readNumber(fields.get(name), entry?.standard);
  });
  const line = $('#claire-api-cost');
  if (locations === undefined || daysBack === undefined || daysAhead === undefined) {
    line.toggle(false);
    return;
  }
  const { count = 1, isAll } = locations;
  const atMost = findCost({ locations: count, isAllLocations: isAll, daysBack, daysAhead });
  const days = daysBack + 1 + daysAhead;
  const sum = text('cost.sum', {
    locations: counted(['cost.location', 'cost.locations'], count),
    days: counted(['cost.day', 'cost.days'], days),
    requests: formatNumber(atMost),
  });
  line.text(locations.count === undefined ? text('cost.each', { sum }) : sum).toggle(true);
}

/** Undefined for what comes with the message or from the environment. */
function readNumber(field: ParameterField | undefined, standard = ''): number | undefined {
  const { type, value } = field?.value() ?? { type: '', value: '' };
  const given = value === '' ? standard : value;
  return type === 'num' && /^\d{1,4}$/.test(given.trim()) ? Number(given) : undefined;
}

const selector = '#node-input-selectedFields';

/** The fields to put out, by Claire's names. */
export function openFields(given: unknown, onChange: () => void): void {
  const input = $(selector);
  $('label[for="node-input-selectedFields"]').attr('id', 'node-input-selectedFields-label');
  input.typedInput({ types: listTypes(toChoices(splitFields(given))) });
  nameTypedInput(input, 'node-input-selectedFields', text('fields.selectedFields'));
  input.typedInput('value', fieldText(given));
  tickBySpace(input);
  $('#node-input-fields').on('change', onChange);
}

/** Those of another operation stay ticked, so that choosing it again brings them back. */
export function offerFields(operation: string): void {
  const input = $(selector);
  const all = fields[operationEntry(operation)?.model ?? ''] ?? [];
  // The id always comes along.
  const choices = toChoices(all.filter((field) => field !== 'id'));
  const ticked = splitFields(input.typedInput('value'));
  replaceOptions(input, () => listTypes(ticked.reduce(withCurrent, choices)));
  tickBySpace(input);
}

function listTypes(options: readonly Choice[]) {
  const none = text('fields.onlyId');
  const label = text('fields.selectedFields');
  const valueLabel = nameAll(options, none);
  return [{ value: 'fields', label, options, multiple: true, valueLabel }];
}

function splitFields(given: unknown): string[] {
  return fieldText(given).split(',').filter(Boolean);
}

function toChoices(given: readonly string[]): Choice[] {
  return given.map((field) => ({ value: field, label: field }));
}
