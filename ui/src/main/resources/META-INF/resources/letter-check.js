// Compares a chosen file with the letter by its SHA-256 (FIPS 180-4). The file stays in this browser. The browser's own digest is
// offered over TLS only, and offices without it check letters, too.
(() => {
  const MOST = 10 * 1024 * 1024;
  const K = new Uint32Array(64);
  const START = new Uint32Array(8);

  // Constants are the first bits of square and cube roots of primes.
  for (let number = 2, found = 0; found < 64; number++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) prime = prime && number % divisor !== 0;
    if (!prime) continue;
    if (found < 8) START[found] = (Math.sqrt(number) % 1) * 2 ** 32;
    K[found++] = (Math.cbrt(number) % 1) * 2 ** 32;
  }

  const turned = (word, by) => (word >>> by) | (word << (32 - by));

  function sha256(bytes) {
    const length = bytes.length;
    const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padded.length - 4, (length * 8) >>> 0);
    const hash = START.slice();
    const w = new Uint32Array(64);
    for (let block = 0; block < padded.length; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15];
        const b = w[i - 2];
        w[i] = w[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) + w[i - 7] + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) >>> 0;
        const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g; g = f; f = e; e = (d + first) >>> 0; d = c; c = b; b = a; a = (first + second) >>> 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] += value; });
    }
    return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  if (typeof document === 'undefined') {
    module.exports = sha256;
    return;
  }
  const input = document.getElementById('file');
  const answer = document.getElementById('answer');
  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file) return;
    const said = file.size > MOST ? 'rejected' : sha256(new Uint8Array(await file.arrayBuffer())) === input.dataset.sha256 ? 'same' : 'different';
    answer.textContent = input.dataset[said];
    answer.className = said === 'same' ? 'calm' : 'late';
  });
})();
