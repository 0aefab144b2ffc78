'use strict';

// Holds files against the approved ones: their SHA-256 is computed here, they are sent nowhere.
for (const zone of document.querySelectorAll('.file-check')) {
  const known = new Map();
  for (const item of zone.querySelectorAll('[data-sha256]')) {
    known.set(item.dataset.sha256, { verdict: item.dataset.verdict, words: item.textContent });
  }
  const drop = zone.querySelector('.drop');
  const input = zone.querySelector('input');
  const verdicts = zone.querySelector('.verdicts');
  let round = 0;

  function say(verdict, words, file, digest) {
    const line = document.createElement('p');
    line.className = 'verdict ' + verdict;
    if (file) {
      const name = document.createElement('strong');
      name.textContent = file.name;
      line.append(name, ' ');
    }
    line.append(words);
    if (digest) {
      const code = document.createElement('code');
      code.textContent = digest;
      line.append(' SHA‑256: ', code);
    }
    return line;
  }

  async function verdict(file) {
    if (file.size > Number(zone.dataset.largest)) {
      return say('unknown', zone.dataset.large, file);
    }
    try {
      const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      const digest = Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
      const found = known.get(digest);
      return found
        ? say(found.verdict, found.words, file, digest)
        : say('unknown', zone.dataset.unknown, file, digest);
    } catch {
      return say('failed', zone.dataset.failed, file);
    }
  }

  async function check(files) {
    const mine = ++round;
    verdicts.replaceChildren(say('working', zone.dataset.working));
    const lines = [];
    for (const file of files) {
      lines.push(await verdict(file));
    }
    // Who has chosen others meanwhile waits for those.
    if (mine === round) {
      verdicts.replaceChildren(...lines);
    }
  }

  if (!globalThis.crypto || !crypto.subtle) {
    verdicts.replaceChildren(say('failed', zone.dataset.cannot));
    continue;
  }
  drop.hidden = false;
  input.addEventListener('change', () => {
    if (input.files.length > 0) {
      check([...input.files]);
    }
  });
  // A file that misses the place is not opened instead of this page.
  for (const type of ['dragover', 'drop']) {
    document.addEventListener(type, event => event.preventDefault());
  }
  document.addEventListener('dragover', () => drop.classList.add('over'));
  for (const type of ['dragleave', 'drop']) {
    document.addEventListener(type, () => drop.classList.remove('over'));
  }
  document.addEventListener('drop', event => {
    if (event.dataTransfer.files.length > 0) {
      check([...event.dataTransfer.files]);
    }
  });
}

// Leads from a typed code to its page, as it is printed: letters that look like digits are read as those.
for (const form of document.querySelectorAll('.code-form')) {
  const input = form.querySelector('input');
  const answer = form.querySelector('[role=status]');
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    const code = input.value.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    if (/^[0-9A-HJKMNP-TV-Z]{8}$/.test(code)) {
      input.removeAttribute('aria-invalid');
      location.assign(code + '/');
    } else {
      input.setAttribute('aria-invalid', 'true');
      answer.textContent = form.dataset.wrong;
    }
  });
}
