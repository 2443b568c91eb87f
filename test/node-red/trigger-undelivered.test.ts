import { undeliveredEvents } from './scenarios/undelivered-events';

undeliveredEvents({});
