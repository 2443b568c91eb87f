import type { IDataObject } from 'n8n-workflow';

/** What came out of JSON fits n8n's items; its types cannot know. */
export function toData(record: object): IDataObject {
  return record as IDataObject;
}
