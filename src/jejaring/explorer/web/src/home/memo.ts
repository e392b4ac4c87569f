// A value that is made anew only where what it depends on is no longer the same.

export class Memo<V> {
  private key: unknown[] = [];
  private value: V | undefined;

  get(key: unknown[], make: () => V): V {
    if (
      this.value === undefined ||
      key.length !== this.key.length ||
      key.some((each, place) => each !== this.key[place])
    ) {
      this.key = key;
      this.value = make();
    }
    return this.value;
  }
}
