import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { mapperFields } from '../actions/appointment/import-fields';

/** The fields of an appointment, as the parameters beside the mapping form want them. */
export function getAppointmentFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const nested: unknown = this.getNodeParameter('nested', 'fields');
  const interventions: unknown = this.getNodeParameter('interventionCount', 1);
  return Promise.resolve({ fields: mapperFields(nested, interventions) });
}
