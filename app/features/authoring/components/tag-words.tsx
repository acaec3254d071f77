import { useTranslations } from 'use-intl';
import { readTag } from '../tags.ts';

/** Tags as they are read, each with what it is of. */
export function TagWords({ tags }: { tags: readonly string[] }) {
  return tags.map((tag, at) => (
    <span key={tag}>
      {at > 0 ? ', ' : null}
      <TagWord tag={tag} />
    </span>
  ));
}

function TagWord({ tag }: { tag: string }) {
  const words = useTagWords();
  return <>{words(tag)}</>;
}

/** The words of a tag, for where no markup can stand. */
export function useTagWords(): (tag: string) => string {
  const t = useTranslations('work.banks.tagTypes');
  return (tag) => {
    const { type, words } = readTag(tag);
    return type ? `${t(type)}: ${words}` : words;
  };
}
