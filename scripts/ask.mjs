// Asks a page until it answers, for at most two minutes, and fails unless it holds the words.
const [address, words] = process.argv.slice(2);
const deadline = Date.now() + 120_000;
for (;;) {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok && (await answer.text()).includes(words)) break;
  if (Date.now() > deadline) {
    process.stderr.write(`${address} did not answer with "${words}" (status ${answer?.status ?? "none"})\n`);
    process.exit(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
}
process.stdout.write(`${address} answers.\n`);
