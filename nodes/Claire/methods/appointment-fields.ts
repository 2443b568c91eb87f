import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { mapperFields } from '../actions/appointment/import-fields';

/** The fields of an appointment, as the parameter beside the mapping form wants them. */
export function getAppointmentFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const nested: unknown = this.getNodeParameter('nested', 'fields');
  return Promise.resolve({ fields: mapperFields(nested) });
}
