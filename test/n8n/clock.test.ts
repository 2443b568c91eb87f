import { clock } from '../../n8n/clock';
import { describePlatformClock } from '../unit/platform-clock';

describePlatformClock('n8n', clock);
