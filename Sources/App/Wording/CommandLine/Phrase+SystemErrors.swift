import Glibc

extension Phrase {
    /// Why a system call failed, in words: the C library's own speak French only where its catalogue is installed.
    ///
    /// Example: `Phrase.systemError(ENOSPC)` is "no space left on the disk".
    public static func systemError(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT: Phrase("there is no such file", "il n’y a pas de tel fichier")
        case ENOTDIR: Phrase("a part of the path is no folder", "une partie du chemin n’est pas un dossier")
        case EISDIR: Phrase("it is a folder", "c’est un dossier")
        case EACCES, EPERM: Phrase("permission denied", "accès refusé")
        case EROFS: Phrase("the file system is read-only", "le système de fichiers est en lecture seule")
        case ENOSPC: Phrase("no space left on the disk", "plus de place sur le disque")
        case EDQUOT: Phrase("the disk quota is used up", "le quota de disque est épuisé")
        case EFBIG: Phrase("the file would be too large", "le fichier serait trop grand")
        case EEXIST: Phrase("it exists already", "il existe déjà")
        case ELOOP: Phrase("it is a symbolic link", "c’est un lien symbolique")
        case ENAMETOOLONG: Phrase("the name is too long", "le nom est trop long")
        case EMFILE, ENFILE: Phrase("too many open files", "trop de fichiers ouverts")
        case EBADF: Phrase("it is closed", "elle est fermée")
        case EINVAL: Phrase("it is no regular file", "ce n’est pas un fichier ordinaire")
        case ENXIO, EPIPE: Phrase("its other end is closed", "l’autre bout est fermé")
        case ETIMEDOUT: Phrase("timed out", "délai dépassé")
        case EIO: Phrase("the disk failed", "le disque a failli")
        default: Phrase("system error %1", "erreur système %1").with(Int(code))
        }
    }
}
