import { type Json } from './rest';
import { workflowChain, workflowNode } from './workflow';

/** The first import of the README: a form takes the file, and its rows go to these nodes. */
export function formImport(title: string, webhookId: string, ...after: Json[]): Json {
  const formFields = {
    values: [{ fieldLabel: 'File', fieldType: 'file', multipleFiles: false }],
  };
  const form = {
    formTitle: title,
    formDescription: 'The CSV file of the DMS',
    formFields,
    options: { appendAttribution: false },
  };
  const csv = { operation: 'csv', binaryPropertyName: 'File', options: { delimiter: ';' } };
  const nodes = [
    workflowNode('On form submission', 'n8n-nodes-base.formTrigger', form, {
      webhookId,
    }),
    workflowNode('Extract from File', 'n8n-nodes-base.extractFromFile', csv, {
      position: [220, 0],
    }),
    ...after,
  ];
  const settings = { timezone: 'Europe/Amsterdam' };
  return { ...workflowChain('My first import', ...nodes), settings };
}
