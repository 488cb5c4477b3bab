// Loaded into Azurite's node before Azurite itself: the host holds the other end of standard input, so that however the
// host ends, killed included, Azurite ends too. DIT_PRIVATE_FOLDER names a folder that is to be gone afterwards.
'use strict';

const folder = process.env.DIT_PRIVATE_FOLDER;

if (folder) process.on('exit', () => require('node:fs').rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

// Ctrl-C reaches every process of the terminal; the host decides when its storage goes.
const stay = () => {};
process.on('SIGINT', stay);
process.on('newListener', (name, listener) => {
  if (name === 'SIGINT') setImmediate(() => process.removeListener(name, listener));
});

// Azurite's own answer to SIGTERM writes its state to disk, which a private folder does not need.
process.stdin.on('error', () => process.exit(0));
process.stdin.on('end', () => {
  if (folder || !process.emit('SIGTERM')) process.exit(0);
});
process.stdin.resume();
