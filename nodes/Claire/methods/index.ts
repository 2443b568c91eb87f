import { searchLocations } from '../../../n8n/locations';
import { getAppointmentFields } from './appointment-fields';
import { getEvents } from './events';
import { searchWebhooks } from './webhooks';

/** What the editor asks the node for, by the names that the parameters use. */
export const listSearch = { searchLocations, searchWebhooks };
export const loadOptions = { getEvents };
export const resourceMapping = { getAppointmentFields };
