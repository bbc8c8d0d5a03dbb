namespace Connect.Tests.Modules.Shared.Gallery;

public sealed class Form : GalleryPage;
