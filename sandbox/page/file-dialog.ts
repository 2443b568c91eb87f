import { choices, n8nNames, type Setting } from '../file/settings';
import { escape, label, type Choice, placeholder, select, span, text } from './html';

/** What the nodes would make of a file that somebody has: its settings, and a place for the rest. */
export const fileDialog = (
  locations: readonly string[],
): string => `<dialog id="file" aria-labelledby="file-title">
<div class="bar"><h2 id="file-title" ${text('file.title')}</h2><button type="button" id="file-close" class="quiet" ${text('page.close')}</button></div>
<form id="file-settings">
<label id="file-drop">${span('file.drop')} <input type="file" id="file-input" accept=".csv,.txt,.tsv,text/*" ${label('file.choose')}></label>
<p class="faint" ${text('file.kept')}</p>
<p class="faint" ${text('file.settings')}</p>
<div class="settings">
${setting('dateOrder', chooser('dateOrder'))}
${setting('dateFormat', `<input name="dateFormat" placeholder="dd-MM-yyyy HH:mm">`)}
${setting('timeZone', `<input name="timeZone" list="time-zones" ${placeholder('file.zone')}>`)}
${setting('decimals', chooser('decimals'))}
${setting('locationBy', chooser('locationBy'))}
${setting('badValues', chooser('badValues'))}
${setting('advertisingOptOuts', chooser('advertisingOptOuts'))}
${setField('location', select('location', [['', { text: 'file.ofFile' }], ...locations.map((name): Choice => [name, name])]))}
${setField('createdAt', '<input name="createdAt" type="date">')}
<div><label class="switch"><input type="checkbox" name="groupRows"> ${span('setting.groupRows')}</label>${inN8n('groupRows')}</div>
</div>
<datalist id="time-zones">${Intl.supportedValuesOf('timeZone')
  .map((zone) => `<option>${escape(zone)}</option>`)
  .join('')}</datalist>
<output id="file-state"></output>
</form>
<div id="file-result"></div>
</dialog>`;

function setting(name: Setting, field: string): string {
  return `<div><label>${span(`setting.${name}`)} ${field}</label>${inN8n(name)}</div>`;
}

function setField(name: string, field: string): string {
  const where = `n8n: Fields You Set · Node-RED: ${span('setting.columns')}`;
  return `<div><label>${span(`setting.${name}`)} ${field}</label><small class="faint">${where}</small></div>`;
}

function chooser(name: keyof typeof choices): string {
  const named = choices[name].map((choice): Choice => [
    choice,
    { text: `setting.${name}.${choice}` },
  ]);
  return select(name, named);
}

function inN8n(name: Setting): string {
  const where = n8nNames[name];
  const key = 'isOption' in where ? 'file.inN8nOptions' : 'file.inN8n';
  return `<small class="faint" data-name="${where.name}" ${text(key)}</small>`;
}
