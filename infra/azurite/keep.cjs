// Loaded into Azurite's node before Azurite itself. It makes of the emulator a store that keeps its word:
// - all its databases are saved together, as they are at one moment, written to the end (fsync) and then put in place at once:
//   whenever node or the machine dies, the next start finds one whole moment, never the parts of two;
// - the host asks "save" on standard input and hears "saved N" when everything acknowledged before is on disk;
// - when the host ends, killed included, everything is saved and node ends, whatever has become of its pipes;
// - on a full disk it says so and tries again; it does not end.
// DIT_PRIVATE_FOLDER names a folder that is to be gone afterwards; nothing in it is saved.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const modules = require('node:module');
const azurite = modules.createRequire(process.argv[1]);

const privateFolder = process.env.DIT_PRIVATE_FOLDER;
const folder = process.cwd();
const commitFile = path.join(folder, 'saves.json');
const leastPause = 1000;

process.umask(0o077);

// A host that was killed takes its ends of the pipes with it; writing there must not end node before it has saved.
for (const pipe of [process.stdout, process.stderr, process.stdin]) pipe.on('error', () => {});
const tell = line => process.stdout.write(line + '\n');

// Telemetry is off (--disableTelemetry): what would send it takes half of Azurite's start, so it is not loaded.
const load = modules._load;
modules._load = (request, ...from) => (request === 'applicationinsights' ? {} : load(request, ...from));

// ---- One moment, saved whole ----

const databases = new Set();
let number = privateFolder ? 0 : recover();
let running = null;
let waiting = null;
let failing = false;

// A save that was committed and then cut off is completed; one that was cut off before is forgotten.
function recover() {
  const committed = fs.existsSync(commitFile) ? JSON.parse(fs.readFileSync(commitFile, 'utf8')) : { number: 0, files: [] };
  for (const file of committed.files) {
    const draft = path.join(folder, `${file}.${committed.number}`);
    if (fs.existsSync(draft)) fs.renameSync(draft, path.join(folder, file));
  }
  for (const left of fs.readdirSync(folder).filter(name => /\.json\.(\d+|draft)$/.test(name))) fs.rmSync(path.join(folder, left));
  return committed.number;
}

async function write(file, text) {
  const handle = await fs.promises.open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(name) {
  const handle = await fs.promises.open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function saveOnce() {
  const changed = [...databases].filter(database => database.autosaveDirty());
  if (privateFolder || changed.length === 0) return number;
  const next = number + 1;
  // Nothing else runs between the first of these lines and the last: that is what makes it one moment.
  const drafts = changed.map(database => {
    const flags = database.collections.filter(collection => collection.dirty);
    const text = database.serialize();
    database.autosaveClearFlags();
    return { file: path.basename(database.filename), text, flags };
  });
  try {
    for (const draft of drafts) await write(path.join(folder, `${draft.file}.${next}`), draft.text);
    for (const name of fs.readdirSync(folder, { withFileTypes: true })) if (name.isDirectory()) await syncFolder(path.join(folder, name.name));
    await write(commitFile + '.draft', JSON.stringify({ number: next, files: drafts.map(draft => draft.file) }));
    await fs.promises.rename(commitFile + '.draft', commitFile);
    await syncFolder(folder);
  } catch (fault) {
    for (const draft of drafts) {
      draft.flags.forEach(collection => { collection.dirty = true; });
      await fs.promises.rm(path.join(folder, `${draft.file}.${next}`), { force: true }).catch(() => {});
    }
    throw fault;
  }
  number = next;
  for (const draft of drafts) await fs.promises.rename(path.join(folder, `${draft.file}.${next}`), path.join(folder, draft.file));
  return number;
}

// A save under way may have begun before what its caller wants saved: the next one is his.
function save() {
  if (!running) {
    running = saveOnce().then(
      saved => { said(null); return saved; },
      fault => { said(fault); throw fault; }).finally(() => { running = null; });
    return running;
  }
  waiting ??= running.catch(() => {}).then(() => { waiting = null; return save(); });
  return waiting;
}

function said(fault) {
  if (fault) tell(`not saving ${fault.code || fault.message}`);
  else if (failing) tell('saving again');
  failing = fault !== null;
}

async function saveOften() {
  while (true) {
    const began = Date.now();
    await save().catch(() => {});
    // A large state takes long to write: at most a tenth of the time goes into it.
    const pause = Math.max(leastPause, 9 * (Date.now() - began));
    await new Promise(resolve => setTimeout(resolve, pause).unref());
  }
}

// Every database of Azurite is a Loki with a timer of its own and a file that it writes without fsync.
const Loki = azurite('lokijs');
Loki.prototype.autosaveEnable = function () { this.autosave = true; databases.add(this); };
Loki.prototype.autosaveDisable = function () {};
Loki.prototype.saveDatabase = function (done) { save().then(() => done && done(), fault => done && done(fault)); };
Loki.prototype.close = function (done) { this.saveDatabase(done); };

// The content of a blob that was deleted goes only when no saved moment points to it any more.
const extents = azurite('./common/persistence/FSExtentStore').default.prototype;
const deleteExtents = extents.deleteExtents;
extents.deleteExtents = async function (ids) { return await save().then(() => true, () => false) ? deleteExtents.call(this, ids) : 0; };

// ---- The end ----

if (privateFolder) process.on('exit', () => fs.rmSync(privateFolder, { recursive: true, force: true, maxRetries: 3 }));

// Ctrl-C, and a service's stop, reach every process of the group; the host decides when its storage goes.
const stay = () => {};
const signals = { SIGINT: [], SIGTERM: [] };
for (const name of Object.keys(signals)) process.on(name, stay);
process.on('newListener', (name, listener) => {
  if (!(name in signals) || listener === stay) return;
  signals[name].push(listener.listener ?? listener);
  setImmediate(() => process.removeListener(name, listener));
});

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  if (privateFolder) process.exit(0);
  // Azurite's own answer to SIGTERM: it takes no more calls, and ends those at hand.
  signals.SIGTERM.forEach(close => close());
  for (let tries = 0; tries < 50; tries++) {
    const isQuiet = await new Promise(resolve => setTimeout(() => resolve(process.getActiveResourcesInfo().every(kind => !kind.startsWith('TCP'))), 100));
    if (isQuiet) break;
  }
  const isSaved = await save().then(() => true, () => false);
  process.exit(isSaved ? 0 : 74);
}

const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) end(); }, 1000).unref();
process.stdin.on('close', end).on('end', end);
process.stdin.on('data', text => {
  for (const line of text.toString().split('\n').filter(part => part === 'save'))
    save().then(saved => tell(`saved ${saved}`), fault => tell(`not saved ${fault.code || fault.message}`));
});
if (!privateFolder) setTimeout(saveOften, leastPause).unref();
