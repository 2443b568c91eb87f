import { allOperations, type Operation, readResource, resources } from '../../../claire/resources';
import { listSelectableFields } from '../../../claire/simplify';

/** What n8n reads at its start, long before any schema is needed. */
export function resourceNames(): string {
  const names = Object.entries(resources).map(([value, { label, plural, models }]) => {
    const own = allOperations.filter((operation) => readResource(operation) === value);
    const list = own.find(({ id }) => id === `${value}.list`);
    const operations = own.map(({ id }) => id);
    const fields = Object.keys(models).flatMap(listSelectableFields);
    return { value, label, plural, fields, operations, ...(list && { list: nameList(list) }) };
  });
  // A list of names is one line.
  const wordList = /\[\s+("[^\]]*")\s+\]/g;
  const text = JSON.stringify(names, null, 2);
  return `${text.replace(wordList, (list) => list.replace(/\s+/g, ' '))}\n`;
}

function nameList({ choice, summary, input }: Operation) {
  const shape = 'shape' in input ? input.shape : {};
  return { description: choice ?? summary, inputs: Object.keys(shape ?? {}) };
}
